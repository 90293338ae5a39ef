"""Scripts: traditional, simplified, and what is no Chinese."""

import sys

import pytest

from timeline.lexicon.script import foreign_script, is_traditional, script_forms, simplified


def test_traditional_text_is_known() -> None:
    """A text with characters that only traditional Chinese has is traditional."""
    assert is_traditional("縣長郭遠到會,聽取匯報。")
    assert not is_traditional("县长郭远到会,听取汇报。")


def test_every_character_keeps_its_place() -> None:
    """Folding changes characters, never the length."""
    text = "副縣長許安瀾於十四日乾杯,著手整理,後來離開 (2024年)。"

    assert simplified(text)[:6] == "副县长许安澜"
    assert len(simplified(text)) == len(text)


def test_simplified_text_needs_no_converter(monkeypatch) -> None:
    """The converter is not asked for where nothing is traditional."""
    monkeypatch.setitem(sys.modules, "opencc", None)

    assert not is_traditional("市委书记林向东调研。")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("市長は新しい橋の開通式に出席し、記念のテープカットを行いました。続いて懇談会が開かれました。", "kana"),
        ("시장은 화요일 새 다리 개통식에 참석하여 기념 테이프를 잘랐다. 이어서 간담회가 열렸고 시민들이 함께했다.", "hangul"),
        ("The mayor opened the new bridge on Tuesday and then met the builders.", "other"),
        ("市长林向东出席大桥通车仪式并宣布通车,随后与建设者座谈,听取意见建议,副市长苏晚晴参加了座谈。", None),
        ("Too short.", None),
    ],
)  # fmt: skip
def test_what_is_no_chinese(text, script) -> None:
    """A text of enough letters is told by its script; Chinese and short texts are not."""
    assert foreign_script(text) == script


def test_a_traditional_word_is_sought_in_both_scripts() -> None:
    """What is typed in traditional characters is also sought in simplified ones."""
    assert script_forms("長孫毅") == ("長孫毅", "长孙毅")
    assert script_forms("长孙毅") == ("长孙毅",)

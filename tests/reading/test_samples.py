"""The sample pages of a newspaper's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.reading.samples import check_folder, samples_of, write_expected

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = 'slug = "yunxi-ribao"\nname = "云溪日报"\n'
PAGE = "云溪日报 2024年3月15日 第2版\n\n新桥通车\n\n本报讯 3月14日,新桥通车。\n"


def folder_of(tmp_path: Path) -> Path:
    folder = tmp_path / "yunxi-ribao"
    (folder / "samples").mkdir(parents=True)
    (folder / "profile.toml").write_text(PROFILE, "utf-8")
    return folder


def test_a_folder_without_samples_is_told_so(tmp_path: Path):
    """A newspaper without a sample page has a problem that says what to do."""
    assert [p.kind for p in check_folder(folder_of(tmp_path))] == ["sample-missing"]


def test_a_written_record_agrees(tmp_path: Path):
    """A sample whose expected record was written from its reading has no problem."""
    folder = folder_of(tmp_path)
    (folder / "samples" / "a.txt").write_text(PAGE, "utf-8")
    write_expected(folder)

    assert [path.name for path in samples_of(folder)] == ["a.txt"]
    assert check_folder(folder) == []

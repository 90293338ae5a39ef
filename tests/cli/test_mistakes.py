"""What a new user does wrong is told in the reader's language, and in no other."""

from __future__ import annotations

import os
import re
import shlex
import sqlite3
import subprocess
import sys

import pytest

from timeline.cli.commands import COMMANDS
from timeline.cli.program import run
from timeline.export import formats, table_names
from timeline.lexicon.event_types import load_event_types
from timeline.query.words import FIELDS
from timeline.reading.newspaper.profile import load_profiles
from timeline.store.events.overlay import CORRECTABLE
from timeline.store.maintenance.user_sql import canned_queries

PAGE = """临江市举行校友对接会
1月12日下午,市委书记林向东在临江宾馆主持召开校友对接会。市长郭远参加。
"""
CHARTS = ("activity", "calendar", "network", "people")
FILES = {
    "page.txt": PAGE.encode(),
    "undated.txt": "云溪县召开座谈会\n\n县长郭远主持召开座谈会。\n".encode(),
    "empty.txt": b"",
    "bad.zip": b"PK\3\4zzzz",
    "bad.gz": b"\x1f\x8bzzzz",
    "bad.pdf": b"%PDF-1.4 zzzz",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "bad.jsonl": b'{"text": 5}\n{\n{}\n',
    "labels.jsonl": b'{"a": 1}\n',
    "text.db": b"zzzz",
    "config.toml": b"db = \n",
}
MISTAKES = """
add
add missing.txt
add undated.txt
add empty.txt
add bad.zip
add bad.gz
add bad.pdf
add old.doc
add bad.jsonl --format jsonl
add folder
add folder/*.zzz
add page.txt --published zzzz
add page.txt --source zzzz
add page.txt --encoding zzzz
add page.txt --format zzzz
add page.txt --jobs 0
add ftp://example.org/x
add http://127.0.0.1:1/x
add page.txt --published 2024-01-20
add --readings folder
dates 昨天 --published zzzz
list zzzz:x
list type:zzzz
list since:zzzz
list role:zzzz
list '"zzzz'
list (
list )
list who:
list who:王小明
list --limit zzzz
list --zzzz
lst
show
show zzzz
stats --limit 0
query zzzz
query --sql 'DELETE FROM event'
query --sql 'SELECT * FROM zzzz'
query signings zzzz
absent 无名市
compare 林向东
compare 林向东 王小明
export zzzz
export csv --table zzzz
plot zzzz
publish page.txt
correct {event} zzzz=1
correct {event} type=zzzz
correct {event} date=2024-13-40
correct {event} date=zzzz
correct {event} title=
correct {event} organizations=甲:乙
correct {event} people=甲:乙:丙 --all
correct {event} 王小明=市长
merge {event}
merge {event} zzzz
split {event} zzzz
undo 99
remove {event}
sources check zzzz
watch page.txt --once
backup --restore page.txt
doctor --recover page.txt
eval labels.jsonl
--lang zzzz list
--db text.db list
--db folder/zzzz/x.db list
TIMELINE_CONFIG=config.toml list
""".strip().splitlines()
_OURS = """auto zip gzip big5 csv db folder gb18030 http https id json jsonl name path role text timeline toml
true txt undo utf value zh en html pdf feed organizer signatory issuer speaker other"""
NAMES = {
    *_OURS.split(), *COMMANDS, *FIELDS, *formats(), *table_names(), *CHARTS,
    *(kind.id for kind in load_event_types()), *(query.name for query in canned_queries()),
    *(profile.slug for profile in load_profiles()), *CORRECTABLE,
}  # fmt: skip
"""Names of commands, fields, formats and values, which are the same in every language."""
WORD = re.compile(r"[a-z][a-z+]+", re.ASCII)
NO_WORDS = re.compile(
    r"\b[0-9a-f]{12,16}\b|\b[a-z]+\d+\b|--[\w-]+|\S*[/.][\w*.-]+|\b\d[\w-]*|<?[A-Z][\w|-]*>?|[a-z0-9]+(?:-[a-z0-9]+)+|\b[a-z]+_[a-z_]+"
)
"""Options, files, addresses, numbers and ids, placeholders, slugs."""
CHINESE = re.compile("[\u3400-\u9fff]+")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder with a store of one event and files that are no pages; and the event's id."""
    folder = tmp_path_factory.mktemp("desk")
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "folder").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("TIMELINE_DB", "timeline.db")
        patch.setenv("XDG_CONFIG_HOME", str(folder))
        assert run(["add", "page.txt", "--published", "2024-01-14"], debug=False) == 0
    with sqlite3.connect(folder / "timeline.db") as connection:
        (event,) = connection.execute("SELECT id FROM event").fetchone()
    connection.close()
    return folder, event


@pytest.fixture
def mistaken(desk, monkeypatch, capsys):
    """Make a mistake as a user of a locale; gives what was said, without what was typed."""
    folder, event = desk
    monkeypatch.chdir(folder)
    monkeypatch.setenv("TIMELINE_DB", "timeline.db")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "TIMELINE_LANG", "TIMELINE_TYPES"):
        monkeypatch.delenv(name, raising=False)

    def make(mistake: str, locale: str) -> str:
        monkeypatch.setenv("LANG", locale)
        words = shlex.split(mistake.format(event=event))
        while "=" in words[0]:
            monkeypatch.setenv(*words.pop(0).split("="))
        status = run(words, debug=False)
        told = capsys.readouterr()

        assert "Traceback" not in told.err
        assert status or told.err
        return without(f"{told.out}\n{told.err}", words)

    return make


def without(said: str, typed: list[str]) -> str:
    """Return what was said without the words that were typed, and parts of them."""
    parts = {part for word in typed for part in (word, *re.split(r"[:=/ ]", word)) if part}
    for part in sorted(parts - NAMES, key=len, reverse=True):
        said = said.replace(part, " ")
    return said


@pytest.mark.parametrize("mistake", MISTAKES)
def test_told_in_chinese(mistaken, mistake):
    """In a Chinese locale no English word is told but names."""
    said = mistaken(mistake, "zh_CN.UTF-8")

    assert set(WORD.findall(NO_WORDS.sub(" ", said))) - NAMES == set()
    assert CHINESE.search(said)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_told_in_english(mistaken, mistake):
    """In any other locale no Chinese word is told but what was typed or is data."""
    said = mistaken(mistake, "en_US.UTF-8")

    assert set(CHINESE.findall(re.sub(r"^.*\t.*$", "", said, flags=re.MULTILINE))) <= DATA
    assert WORD.search(said)


DATA = {*["林向东", "郭远", "临江市举行校友对接会", "上周五"]}
"""Names of the page that a message quotes."""


@pytest.mark.parametrize(
    ("locale", "said"), [("zh_CN.UTF-8", "没有命令"), ("C.UTF-8", "no command")]
)
def test_the_command_itself_goes_by_the_locale(tmp_path, locale, said):
    """The installed command speaks the language of LANG."""
    environment = {**os.environ, "LANG": locale, "LC_ALL": "", "LANGUAGE": "", "TIMELINE_LANG": ""}
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "lst"],
        env=environment, cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip

    assert said in done.stderr.decode()

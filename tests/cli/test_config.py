"""The configuration file, completion in a shell, and values of questions."""

from __future__ import annotations


def test_flag_before_environment_before_file(stored, tmp_path):
    """The file says what neither the environment nor a flag says."""
    path = tmp_path / "config.toml"
    path.write_text('lang = "zh"\ndb = "other.db"\n[list]\nlimit = 1\n', "utf-8")
    shown = stored("config", TIMELINE_CONFIG=str(path)).stdout.decode()

    assert f"db\t{tmp_path / 'timeline.db'}\t环境变量" in shown
    assert "lang\tzh\t文件" in shown
    assert len(stored("list", TIMELINE_CONFIG=str(path)).stdout.splitlines()) == 1
    assert "lang\ten\tflag" in stored(
        "--lang", "en", "config", TIMELINE_CONFIG=str(path)
    ).stdout.decode()  # fmt: skip


def test_a_broken_file_is_told(timeline, tmp_path):
    """A file that is no TOML is named in one line."""
    path = tmp_path / "config.toml"
    path.write_text("db = \n", "utf-8")
    done = timeline("list", TIMELINE_CONFIG=str(path))

    assert done.returncode == 2
    assert "config.toml" in done.stderr.decode()


def test_the_language_of_the_file_is_that_of_the_help(timeline, tmp_path):
    """The file says the language of help and refusals, below the environment and the flag."""
    path = tmp_path / "config.toml"
    path.write_text('lang = "zh"\n', "utf-8")
    beside = {"TIMELINE_CONFIG": str(path)}

    assert "用法:" in timeline("--help", **beside).stdout.decode()
    assert "没有选项" in timeline("list", "--nonsense", **beside).stderr.decode()
    assert "Usage:" in timeline("--help", **beside, TIMELINE_LANG="en").stdout.decode()
    assert "Usage:" in timeline("--lang", "en", "--help", **beside).stdout.decode()


def test_the_example_is_a_file(timeline, tmp_path):
    """The example with its signs of comment taken off can be read."""
    example = timeline("config", "--example").stdout.decode()
    lines = [line.removeprefix("# ").split("    ")[0] for line in example.splitlines()]
    path = tmp_path / "config.toml"
    path.write_text("\n".join(line for line in lines if line != "#"), "utf-8")

    assert timeline("config", TIMELINE_CONFIG=str(path)).returncode == 0


def test_keys_and_values_are_completed(stored):
    """A shell gets the keys of filters, and values that the database has."""
    asked = {"_TIMELINE_COMPLETE": "zsh_complete", "COMP_CWORD": "2"}
    keys = stored(COMP_WORDS="timeline list sou", **asked).stdout.decode()
    values = stored(COMP_WORDS="timeline list type:sur", **asked).stdout.decode()
    parted = stored(
        COMP_WORDS="timeline list type : sur", COMP_CWORD="4", _TIMELINE_COMPLETE="bash_complete"
    ).stdout.decode()

    assert "source:" in keys
    assert "type:survey" in values
    assert parted == "plain,survey\n"


def test_a_question_takes_values_as_filters_do(stored):
    """type=调研 is the type that a filter means by it; CSV has a heading."""
    sql = "select count(*) as n from timeline where type = :type"
    asked = stored("query", "--sql", sql, "type=调研", "--csv").stdout.decode().splitlines()

    assert asked[0] == "n"
    assert int(asked[1]) > 0

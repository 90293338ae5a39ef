"""``timeline extract --dask``: documents read on the workers of a Dask cluster, into files.

Workers open no database. What a lost worker was reading is read again by another.
"""

from __future__ import annotations

import logging
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.cli.reading_child import read_document
from timeline.errors import MissingExtra, UnreadableInput
from timeline.exchange import write_part
from timeline.fetching import fetch
from timeline.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.cli.options import ReaderArguments, ReadingOptions
    from timeline.cli.outcome import Outcome
    from timeline.model import Page, Reading

    Read = Callable[[Document, ReaderArguments], tuple[Page, tuple[Reading, ...]]]

_TOGETHER, _BYTES = 200, 1_000_000
"""So many documents, or so long ones, are one task."""
_AHEAD = 3
"""So many tasks for each worker are on their way at once: memory stays flat."""
_DEATHS = 1
"""After so many workers lost over a task, the next loss is the task's own fault."""
_MEMORY = "2GB"
_WEB = ("http://", "https://")


class Part(NamedTuple):
    """What one task did: how many articles were read, and why documents were not."""

    articles: int
    refused: dict[str, str]


def extract_on_cluster(
    arguments: Iterable[str], address: str, folder: Path, options: ReadingOptions, outcome: Outcome
) -> None:
    """Read inputs on the cluster at an address, or on one of this machine, into a folder."""
    with cluster(address) as client:
        documents = _documents(arguments, options, outcome)
        for part in read_on(client, documents, folder, options.of_reader):
            outcome.done(part.articles)
            for reason in part.refused.values():
                outcome.say(f"timeline: {reason}")
            outcome.quarantine(len(part.refused))


@contextmanager
def cluster(address: str, workers: int | None = None) -> Iterator[Any]:
    """Connect to a scheduler; ``local`` starts workers here, and ends them."""
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as err:
        raise MissingExtra("--dask", "distributed pyarrow") from err
    with ExitStack() as stack:
        stack.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": _DEATHS}))
        where: Any = address
        if address == "local":
            here: dict[str, Any] = {"threads_per_worker": 1, "memory_limit": _MEMORY}
            quiet = {"dashboard_address": None, "silence_logs": logging.CRITICAL}
            where = stack.enter_context(LocalCluster(n_workers=workers, **here, **quiet))  # type: ignore[no-untyped-call]
        yield stack.enter_context(Client(where))  # type: ignore[no-untyped-call]


def read_on(
    client: Any,
    documents: Iterable[Document],
    folder: Path,
    arguments: ReaderArguments,
    read: Read = read_document,
) -> Iterator[Part]:
    """Read documents on the workers of a client; a document that ends workers is refused."""
    from distributed import KilledWorker, as_completed

    whole = str(Path(folder).absolute())

    def submit(task: Sequence[Document]) -> Any:
        return client.submit(read_task, task, whole, arguments, read, pure=False)

    tasks = _tasks(documents)
    most = _AHEAD * max(1, len(client.scheduler_info()["workers"]))
    asked = {submit(task): task for task in islice(tasks, most)}
    done: Any = as_completed(list(asked))  # type: ignore[no-untyped-call]
    suspects: list[list[Document]] = []
    for future in done:
        task = asked.pop(future)
        try:
            yield future.result()
        except KilledWorker:
            suspects += _smaller(task) or [task]
        for following in islice(tasks, 1):
            new = submit(following)
            asked[new] = following
            done.add(new)
    while suspects:  # one at a time: a lost worker is blamed on all that was waiting there
        task = suspects.pop(0)
        try:
            yield submit(task).result()
        except KilledWorker:
            suspects += _smaller(task)
            if not _smaller(task):
                name = task[0].name
                yield Part(0, {name: str(UnreadableInput(name, "ended-worker-twice"))})


def read_task(
    documents: Sequence[Document], folder: str, arguments: ReaderArguments, read: Read
) -> Part:
    """Read documents and write what was read to a folder; runs on a worker."""
    held, refused = [], {}
    for document in documents:
        try:
            page, readings = read(document, arguments)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other documents are sound
            refused[document.name] = f"{document.name}: {error}"
            continue
        for problem in page.problems:
            if problem.kind in {"bad-line", "dead-article"}:
                refused[f"{document.name}: {problem.message}"] = (
                    f"{document.name}: {problem.message}"
                )
        held.append((document, page, readings))
    if held:
        write_part(Path(folder), held)
    return Part(sum(len(readings) for _, _, readings in held), refused)


def _tasks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    task: list[Document] = []
    for document in documents:
        task.append(document)
        if len(task) >= _TOGETHER or sum(len(each.data) for each in task) >= _BYTES:
            yield task
            task = []
    if task:
        yield task


def _smaller(task: Sequence[Document]) -> list[list[Document]]:
    """Return the documents of a task each by itself, or the lines of one; none of what is one."""
    if len(task) > 1:
        return [[document] for document in task]
    (document,) = task
    lines = document.data.splitlines(keepends=True) if document.media == "jsonl" else []
    if len(lines) < len("ab"):
        return []
    first = document.file.line or 1 if document.file else 1
    return [
        [replace(document, data=line, file=document.file and document.file._replace(line=number))]
        for number, line in enumerate(lines, first)
        if line.strip()
    ]


def _documents(
    arguments: Iterable[str], options: ReadingOptions, outcome: Outcome
) -> Iterator[Document]:
    """Return the documents of inputs: files, folders and pages, and what fsspec opens."""
    for argument in arguments:
        with outcome.attempt(argument):
            if "://" in argument and not argument.startswith(_WEB):
                yield from _of_filesystem(argument)
            else:
                yield from fetch(
                    argument, allow_private=options.allow_private, refused=outcome.refuse
                )


def _of_filesystem(url: str) -> Iterator[Document]:
    """Read files of a filesystem that fsspec knows: s3://…/*.txt, hdfs://…, file://…."""
    import fsspec

    from timeline.fetching.names import media_of

    for file in fsspec.open_files(url, "rb"):
        with file as stream:
            yield Document(file.full_name, stream.read(), media=media_of(file.path))

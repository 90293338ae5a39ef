"""A browser without a window, and what is shown in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.export.nasty import NASTY
from timeline.export import Options, export_events
from timeline.site import SiteOptions, site_files

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZES = {"desk": (1200, 850), "phone": (390, 850)}
SERIOUS = {"serious", "critical"}


class Opened(NamedTuple):
    """A page in the browser, with what the page asked for and what went wrong in it."""

    page: object
    requests: list[str]
    errors: list[str]

    def check(self) -> None:
        """Fail where the page asked for anything outside, or a script failed."""
        assert [url for url in self.requests if not url.startswith(("file:", "data:"))] == []
        assert self.errors == []

    def faults(self) -> list[tuple[str, str]]:
        """Return the serious faults that axe-core finds."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core")
        found = axe.Axe().run(self.page).response["violations"]
        return [(fault["id"], fault["help"]) for fault in found if fault["impact"] in SERIOUS]

    def is_cut(self) -> bool:
        """Return whether the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium."""
    reason = "needs Chromium and the extra browser"
    api = pytest.importorskip("playwright.sync_api", reason=reason)
    if CHROMIUM is None:
        pytest.skip(reason)
    with api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser):
    """Return a function that opens a file in a window of a size, in light or dark colours."""
    contexts = []

    def open_file(path: Path, size: str = "desk", colours: str = "light") -> Opened:
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=colours, bypass_csp=True
        )  # axe-core is a script of its own, which the page would refuse
        contexts.append(context)
        page, requests, errors = context.new_page(), [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path.as_uri())
        return Opened(page, requests, errors)

    yield open_file
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def events():
    """The nasty events of the exporters."""
    return NASTY


@pytest.fixture(scope="session")
def exported(events, tmp_path_factory) -> Path:
    """The page of ``timeline export html``."""
    path = tmp_path_factory.mktemp("export") / "events.html"
    with path.open("wb") as stream:
        export_events("html", events, stream, Options(title="政务活动"))
    return path


@pytest.fixture(scope="session")
def published(events, tmp_path_factory) -> Path:
    """The folder of ``timeline publish``."""
    folder = tmp_path_factory.mktemp("site")
    for name, data in site_files(events, SiteOptions("政务活动", "zh", "https://news.example/t")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder

"""`curriculumkit preview`: what it serves, to whom, and what happens when a file is saved."""

import http.client
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from curriculumkit.cli.preview import preview
from curriculumkit.cli.preview.server import serving
from curriculumkit.cli.preview.site import Site

QUEUES = Path(__file__).parents[1] / "exporters/scorm/queues"
MODULE = "paths/basics/m01.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small curriculum, to be changed."""
    return Path(shutil.copytree(QUEUES, tmp_path / "queues"))


@contextmanager
def running(folder: Path, edition: str = "1.2") -> Iterator[int]:
    with serving(Site(folder, edition), 0) as (server, _):
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield int(server.server_port)
        server.shutdown()
        thread.join()


def get(port: int, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    text = answer.read().decode("utf-8", errors="replace")
    connection.close()
    return answer.status, text


def test_modules_are_listed_and_played(folder: Path) -> None:
    with running(folder) as port:
        status, index = get(port, "/")
        assert (status, '<a href="/play/basics/m01">任务队列 &amp; 消息代理</a>' in index) == (200, True)
        assert 'src="/package/basics/m01/index.html"' in get(port, "/play/basics/m01")[1]
        assert "<title>任务队列 &amp; 消息代理</title>" in get(port, "/package/basics/m01/index.html")[1]
        assert "LMSInitialize" in get(port, "/package/basics/m01/player/edition.js")[1]
        assert get(port, "/package/basics/m01/assets/queue.svg")[0] == 200


def test_edition_can_be_chosen(folder: Path) -> None:
    with running(folder, "2004") as port:
        assert "Terminate" in get(port, "/package/basics/m01/player/edition.js")[1]


@pytest.mark.parametrize(
    "path", ["/x", "/package/basics/m09/index.html", "/package/basics/m01/../m02.yaml", "/static/site.py"]
)
def test_nothing_else_is_served(folder: Path, path: str) -> None:
    with running(folder) as port:
        assert get(port, path)[0] == 404


def test_other_names_of_this_machine_are_turned_away(folder: Path) -> None:
    with running(folder) as port:
        assert get(port, "/", f"localhost:{port}")[0] == 200
        assert get(port, "/", "evil.example") == (403, "")


def test_pages_are_made_anew_when_a_file_is_saved(folder: Path) -> None:
    with running(folder) as port:
        first = json.loads(get(port, "/version")[1])
        assert json.loads(get(port, "/version")[1]) == first
        file = folder / MODULE
        file.write_text(file.read_text(encoding="utf-8").replace("队列 & 消息代理", "队列新说"), encoding="utf-8")
        assert json.loads(get(port, "/version")[1]) == first + 1
        assert "任务队列新说" in get(port, "/package/basics/m01/index.html")[1]


def test_errors_are_shown_until_they_are_mended(folder: Path) -> None:
    with running(folder) as port:
        file = folder / MODULE
        good = file.read_text(encoding="utf-8")
        file.write_text(good.replace("level: apply", "level: applied"), encoding="utf-8")
        shown = get(port, "/play/basics/m01")[1]
        assert "m01.yaml:10:12" in shown
        assert get(port, "/package/basics/m01/index.html")[0] == 404
        file.write_text(good, encoding="utf-8")
        assert "<iframe" in get(port, "/play/basics/m01")[1]


def test_page_that_is_open_keeps_its_files_while_there_are_errors(folder: Path) -> None:
    with running(folder) as port:
        assert get(port, "/package/basics/m01/index.html")[0] == 200
        file = folder / MODULE
        good = file.read_text(encoding="utf-8")
        for mistake in ("applied", "applies"):
            file.write_text(good.replace("level: apply", f"level: {mistake}"), encoding="utf-8")
            assert get(port, "/package/basics/m01/assets/queue.svg")[0] == 200


def test_taken_port_is_told(folder: Path) -> None:
    with running(folder) as port:
        result = CliRunner().invoke(preview, [str(folder), "--port", str(port)])
    assert isinstance(result.exception, OSError)

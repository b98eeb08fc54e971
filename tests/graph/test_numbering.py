"""Numbers of modules, letters of tracks, and what belongs to an exam."""

from tests.graph.conftest import Linked

FILES = {
    "curriculum.yaml": "title: Example\nlanguage: en\npaths: [start, next]\ndefaults:\n  exam:\n    pass: 60%\n",
    "paths/start/path.yaml": "title: Start\nmodules: [m01, m02]\n",
    "paths/next/path.yaml": "title: Next\nmodules: [m03]\nexam:\n  title: Exam\n"
    "tracks:\n  web:\n    title: Web\n    modules: [w1, w2]\n  data:\n    title: Data\n    modules: [d1]\n",
}
MODULES = ("start/m01", "start/m02", "next/m03", "next/w1", "next/w2", "next/d1")
BANK = (
    "questions:\n  q01:\n    type: true-false\n    objective: o1\n    level: apply\n    prompt: So it is.\n"
    "    answer: true\n"
)
MODULE = "title: A module\nweeks: 1\nobjectives:\n  o1:\n    text: Do it\n    level: apply\n"


def files() -> dict[str, str]:
    return {**FILES, **{f"paths/{module}.yaml": MODULE for module in MODULES}}


def test_modules_are_counted_through_the_paths_and_tracks_by_letter(linked: Linked) -> None:
    curriculum = linked(files())
    assert [(module.id, module.number) for module in curriculum.modules] == [
        ("start/m01", "1"),
        ("start/m02", "2"),
        ("next/m03", "3"),
        ("next/w1", "A1"),
        ("next/w2", "A2"),
        ("next/d1", "B1"),
    ]
    assert [path.number for path in curriculum.paths] == [1, 2]
    assert [track.letter for track in curriculum.paths[1].tracks.values()] == ["A", "B"]


def test_modules_of_a_track_know_it(linked: Linked) -> None:
    curriculum = linked(files())
    tracks = {module.local_id: module.track and module.track.id for module in curriculum.modules}
    assert tracks == {"m01": None, "m02": None, "m03": None, "w1": "next/web", "w2": "next/web", "d1": "next/data"}
    assert all(module.path is curriculum.paths[1] for module in curriculum.paths[1].all_modules)


def test_an_exam_draws_from_the_exam_banks_of_its_path(linked: Linked) -> None:
    banks = {f"paths/{module}.exam.yaml": BANK for module in ("start/m01", "next/m03", "next/d1")}
    curriculum = linked({**files(), **banks, "paths/next/m03.questions.yaml": BANK})
    exam = curriculum.paths[1].exam
    assert exam is not None
    assert [question.id for question in exam.bank] == ["next/m03/exam/q01", "next/d1/exam/q01"]
    assert str(exam.pass_mark) == "60%"


def test_more_tracks_than_letters(linked: Linked) -> None:
    tracks = "".join(f"  t{number}:\n    title: Track\n    modules: []\n" for number in range(30))
    path = linked({**files(), "paths/start/path.yaml": f"title: Start\ntracks:\n{tracks}"}).paths[0]
    assert len(path.tracks) == 30
    assert len({track.letter for track in path.tracks.values()}) == 30

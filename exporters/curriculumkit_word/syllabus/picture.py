"""The picture of how paths lead to certifications: modules, tracks, prerequisites, as shapes that Word can edit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curriculumkit.display import width as columns_of
from curriculumkit.graph import CertificationNode, ModuleNode, PathNode
from curriculumkit.graph.linked import walk
from curriculumkit.model import Hold
from curriculumkit_word.document import Arrow, Box, Drawing
from curriculumkit_word.syllabus.frame import Frame

MOST_MODULES = 80
"""More than so many modules are not drawn one by one."""
_SIZE, _HEAD_SIZE = 7.5, 8.5
_SIDE, _GAP, _ROW_GAP, _PADDING = 88.0, 9.0, 14.0, 8.0
_PER_ROW = 4
_CAPTION = 60.0
"""What a page keeps for a caption below a picture."""
_STUB = 16.0
_LANE, _PATH, _CERTIFICATION = "F3F6FA", "1F3A5F", "FFF6DB"


@dataclass(slots=True)
class Lane:
    """What is drawn of a path: boxes and arrows from a top edge downwards."""

    path: PathNode
    top: float
    width: float
    shapes: list[Box | Arrow] = field(default_factory=list)
    boxes: dict[str, Box] = field(default_factory=dict)
    bottom: float = 0


def pictures(frame: Frame) -> Iterator[Drawing]:
    """The picture, in as many drawings as it takes pages."""
    width, most = frame.word.page.text_width / 20, frame.word.page.text_height / 20 - _CAPTION
    single = len(list(frame.modules)) <= MOST_MODULES
    drawn: list[Lane] = []
    top = 0.0
    for path in frame.paths:
        lane = _lane(frame, path, (top, width), single=single)
        if drawn and lane.bottom > most:
            yield _drawing(frame, drawn, width)
            drawn, lane = [], _lane(frame, path, (0.0, width), single=single)
        drawn.append(lane)
        top = lane.bottom + _ROW_GAP
    if drawn:
        yield _drawing(frame, drawn, width)


def _drawing(frame: Frame, lanes: Sequence[Lane], width: float) -> Drawing:
    shapes = [shape for lane in lanes for shape in lane.shapes]
    boxes = {key: box for lane in lanes for key, box in lane.boxes.items()}
    shapes += _between_certifications(lanes, boxes)
    alternative = " ".join(_words(frame, lane.path) for lane in lanes)
    return Drawing(width, lanes[-1].bottom + 2, shapes, alternative)


def _lane(frame: Frame, path: PathNode, place: tuple[float, float], *, single: bool) -> Lane:
    top, width = place
    lane = Lane(path, top, width)
    down = top + _PADDING
    left, right = _SIDE + 2 * _PADDING + 14, width - _SIDE - 2 * _PADDING - 14
    if path.modules:
        down = _modules(lane, _chips(frame, path.modules, single), down, (left, right))
    for track in path.tracks.values():
        name = frame.text("Track {letter}: {title}", letter=track.letter, title=track.name)
        head = Box(left, down, right - left, 15, name, "rect", _LANE, _LANE, size=_HEAD_SIZE, bold=True)
        lane.shapes.append(head)
        down = _modules(lane, _chips(frame, track.modules, single), down + 17, (left, right))
    lane.bottom = max(down - _ROW_GAP + _PADDING, top + 56)
    _ends(lane, (left, right))
    _prerequisites(lane)
    return lane


def _chips(frame: Frame, modules: Sequence[ModuleNode], single: bool) -> list[tuple[str, str]]:
    """Ids and texts of the boxes of modules; one box for all where there are too many."""
    if single:
        return [(module.id, f"{module.number} {module.name}") for module in modules]
    first, last = modules[0], modules[-1]
    text = frame.text("Modules {first} to {last}", first=first.number, last=last.number)
    return [(f"{first.id}…", text)]


def _modules(lane: Lane, chips: Sequence[tuple[str, str]], down: float, sides: tuple[float, float]) -> float:
    """Rows of boxes; gives the top edge of what may stand below."""
    left, right = sides
    width = (right - left - _GAP * (_PER_ROW - 1)) / _PER_ROW
    for start in range(0, len(chips), _PER_ROW):
        row = chips[start : start + _PER_ROW]
        height = max(_height(text, width) for _, text in row)
        for index, (key, text) in enumerate(row):
            box = Box(left + index * (width + _GAP), down, width, height, text, size=_SIZE)
            lane.boxes[key] = box
            lane.shapes.append(box)
        down += height + _ROW_GAP
    return down


def _height(text: str, width: float) -> float:
    """How high a box must be for its text."""
    # Wide letters, such as those of a font that stands in for another, take more than half of their height.
    lines = -(-columns_of(text) * _SIZE * 0.62 // (width - 8))
    return max(lines, 1) * _SIZE * 1.5 + 9


def _ends(lane: Lane, sides: tuple[float, float]) -> None:
    """The path on the left, the certification on the right, what holds them together behind everything."""
    path = lane.path
    left, right = sides
    height, middle = lane.bottom - lane.top, (lane.top + lane.bottom) / 2
    back = Box(0, lane.top, lane.width, height, "", "rect", _LANE, _LANE)
    text = f"{path.number} {path.name}"
    head = Box(
        _PADDING,
        lane.top + _PADDING,
        _SIDE,
        height - 2 * _PADDING,
        text,
        "rect",
        _PATH,
        _PATH,
        "FFFFFF",
        _HEAD_SIZE,
        bold=True,
    )
    lane.shapes[:0] = [back, head, Arrow((_PADDING + _SIDE, middle), (left - 2, middle))]
    if path.leads_to is not None:
        end = Box(
            right + 14 + _PADDING,
            middle - 22,
            _SIDE,
            44,
            path.leads_to.name,
            "roundRect",
            _CERTIFICATION,
            "7F6000",
            size=_HEAD_SIZE,
            bold=True,
        )
        lane.boxes[path.leads_to.id] = end
        lane.shapes += [end, Arrow((right + 2, middle), (end.x, middle))]
    elif path.model.outcome:
        lane.shapes.append(Box(right + 14 + _PADDING, middle - 22, _SIDE, 44, path.model.outcome, size=_HEAD_SIZE))


def _prerequisites(lane: Lane) -> None:
    """Arrows from each module to those that require it; dashed where it is not simply the one before."""
    for module in lane.path.all_modules:
        target = lane.boxes.get(module.id)
        for before in module.requires:
            source = lane.boxes.get(before.id)
            if source is not None and target is not None:
                lane.shapes += _arrows(source, target)


def _arrows(source: Box, target: Box) -> list[Arrow]:
    middle = source.y + source.height / 2
    if source.y == target.y and abs(target.x - source.x - source.width - _GAP) < 1:
        return [Arrow((source.x + source.width, middle), (target.x, middle))]
    below = source.y + source.height
    start, end = (source.x + source.width / 2, below), (target.x + target.width / 2, target.y)
    if 0 < target.y - below < _ROW_GAP * 2:
        lane_between = below + (target.y - below) / 2
        corners = [start, (start[0], lane_between), (end[0], lane_between), end]
    elif source.y == target.y:
        end = (end[0], target.y + target.height)
        under = max(below, end[1]) + _ROW_GAP / 2
        corners = [start, (start[0], under), (end[0], under), end]
    else:
        return [Arrow(start, end, dashed=True)]
    pairs = list(pairwise(corners))
    return [Arrow(first, last, head=last is corners[-1]) for first, last in pairs]


def _between_certifications(lanes: Sequence[Lane], boxes: dict[str, Box]) -> Iterator[Box | Arrow]:
    """Arrows from each certification to those that require that it is held."""
    for lane in lanes:
        node = lane.path.leads_to
        target = boxes.get(node.id) if node is not None else None
        for held in _held(node) if node is not None else ():
            source = boxes.get(held.id)
            if target is None or (source is not None and source.y >= target.y):
                continue
            if source is None:
                # It is drawn on another page, or leads from nowhere: its name stands here once more.
                top = max(lane.top + 2, target.y - _STUB - _ROW_GAP)
                source = Box(target.x, top, target.width, _STUB, held.name, line="7F6000", size=_SIZE)
                yield source
            middle = source.x + source.width / 2
            yield Arrow((middle, source.y + source.height), (middle, target.y))


def _held(node: CertificationNode) -> Iterator[CertificationNode]:
    for condition in walk(node.requires):
        if isinstance(condition.model, Hold) and isinstance(condition.target, CertificationNode):
            yield condition.target


def _words(frame: Frame, path: PathNode) -> str:
    """What is drawn of a path, in words."""
    names = frame.listed(f"{module.number} {module.name}" for module in path.modules)
    tracks = frame.listed(track.name for track in path.tracks.values())
    parts = [
        frame.text("{path} consists of {modules}.", path=frame.path_name(path), modules=inside)
        for inside in (names, tracks)
        if inside
    ]
    for track in path.tracks.values():
        name = frame.text("Track {letter}: {title}", letter=track.letter, title=track.name)
        names = frame.listed(f"{module.number} {module.name}" for module in track.modules)
        parts.append(frame.text("{path} consists of {modules}.", path=name, modules=names))
    if path.leads_to is not None:
        parts.append(frame.text("It leads to {certification}.", certification=path.leads_to.name))
    return " ".join(parts)

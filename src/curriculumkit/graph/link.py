"""Files in, linked curriculum out: nodes first, then the references between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curriculumkit.diagnostics import Pointer
from curriculumkit.graph import gaps
from curriculumkit.graph.build import PathBuilder
from curriculumkit.graph.files import CurriculumFiles, PathFiles, module_file, path_file
from curriculumkit.graph.linked import LinkedCurriculum
from curriculumkit.graph.nodes import (
    AssessedNode,
    AssessmentNode,
    CertificationNode,
    CompletableNode,
    ConditionNode,
    GroupNode,
    ModuleNode,
    Node,
    ObjectiveNode,
    PathNode,
    PooledNode,
    Prerequisite,
    QuestionNode,
    ServingNode,
    TrackNode,
)
from curriculumkit.graph.notes import MissingFile, UnlistedFile
from curriculumkit.graph.resolve import Register, first_entries
from curriculumkit.model import All as AllOf
from curriculumkit.model import AnyOf, Complete, Condition, Hold, Judged, Pass, Some, Submit
from curriculumkit.source.collector import collector_paused


@collector_paused()
def link(files: CurriculumFiles) -> LinkedCurriculum | None:
    """Resolve all references of a curriculum. None where there is no curriculum to speak of."""
    model = files.curriculum.model
    if model is None:
        return None
    register = Register()
    linked = LinkedCurriculum(id=model.id or files.id, model=model)
    linked.gaps = gaps.gaps_in(model, files.curriculum.removed)
    linked.place = files.curriculum.place
    register.broken.update(gaps.in_curriculum(files.curriculum.removed, files.paths.keys() - model.paths))
    _add_certifications(linked, register)
    _add_case_studies(linked, register)
    _add_paths(linked, register, files)
    _note_unlisted_paths(linked, register, files)
    _number_modules(linked)
    _link_curriculum(linked, register)
    for path in linked.paths:
        _link_path(path, register)
    _note_needed(linked, register)
    linked.nodes, linked.unresolved, linked.shared_ids = register.nodes, register.unresolved, register.shared
    return linked


def _add_certifications(linked: LinkedCurriculum, register: Register) -> None:
    for key, model in linked.model.certifications.items():
        place = linked.place / "certifications" / key
        node = CertificationNode(id=f"certifications/{key}", place=place, name=model.title, model=model)
        linked.certifications[key] = register.add(node)


def _add_case_studies(linked: LinkedCurriculum, register: Register) -> None:
    for key, model in linked.model.case_studies.items():
        place = linked.place / "case_studies" / key
        node = AssessedNode(id=f"case-studies/{key}", place=place, name=model.title, model=model, refs=model.objectives)
        linked.case_studies[key] = register.add(node)


def _add_paths(linked: LinkedCurriculum, register: Register, files: CurriculumFiles) -> None:
    for key, index in first_entries(linked.model.paths).items():
        path_files = files.paths.get(key, PathFiles())
        if path_files.path is None:
            linked.missing_files.append(MissingFile(linked.place / "paths" / index, path_file(key)))
        if path_files.path is None or path_files.path.model is None:
            register.broken.add(key)
            continue
        builder = PathBuilder(key, index + 1, path_files, path_files.path.model, linked, register)
        linked.paths.append(builder.build())


def _note_unlisted_paths(linked: LinkedCurriculum, register: Register, files: CurriculumFiles) -> None:
    for key in files.paths.keys() - linked.model.paths:
        if files.paths[key].path is not None and gaps.tells_paths(files.curriculum.removed):
            register.unlisted.add(key)
            linked.unlisted_files.append(UnlistedFile(path_file(key), linked.place.file))


def _note_needed(linked: LinkedCurriculum, register: Register) -> None:
    """What nothing lists and something refers to was meant to be listed: of what should list it, not all is known."""
    files = {_file_of(node_id): place for node_id, place in register.needed.items()}
    linked.unlisted_files = [replace(item, needed_at=files.get(item.file)) for item in linked.unlisted_files]
    owners = {node_id.rpartition("/")[0] for node_id in register.needed}
    for path in linked.paths:
        if path.id in owners:
            path.complete = False


def _file_of(node_id: str) -> str:
    path, _, module = node_id.partition("/")
    return module_file(path, module) if module else path_file(path)


def _number_modules(linked: LinkedCurriculum) -> None:
    number = 0
    for path in linked.paths:
        for module in path.modules:
            number += 1
            module.number = str(number)
        for track in path.tracks.values():
            for index, module in enumerate(track.modules, start=1):
                module.number = f"{track.letter}{index}"


def _link_curriculum(linked: LinkedCurriculum, register: Register) -> None:
    for node in linked.certifications.values():
        conditions = _conditions(node.model.requires, node.place / "requires", "", register)
        node.requires = tuple(conditions)
    for study in linked.case_studies.values():
        _link_objectives(study, register, "")


def _link_path(path: PathNode, register: Register) -> None:
    path.entry = tuple(_conditions(path.model.entry, path.place / "entry", path.id, register))
    if path.model.leads_to is not None:
        place = path.place / "leads_to"
        path.leads_to = register.resolve(path.model.leads_to, place, "certifications", CertificationNode)
    for work in path.works:
        _link_objectives(work, register, path.id)
    if path.exam is not None:
        _link_blueprint(path.exam, register, path.id)
    _link_modules(path, register)
    for track in path.tracks.values():
        _link_modules(track, register)


def _link_modules(owner: PathNode | TrackNode, register: Register) -> None:
    place = owner.place / "modules"
    listed = first_entries(owner.model.modules)
    before: ModuleNode | None = None
    for module in owner.modules:
        implied = () if before is None else (Prerequisite(before, place, listed[module.local_id]),)
        module.prerequisites = tuple(_prerequisites(module, implied, register))
        before = module
        for lesson in module.lessons.values():
            _link_objectives(lesson, register, module.id)
            for objective in lesson.objectives:
                objective.taught_by.append(lesson)
        for activity in module.activities.values():
            _link_objectives(activity, register, module.id)
            for objective in activity.objectives:
                objective.practised_by.append(activity)
        for assessment in module.assessments.values():
            _link_objectives(assessment, register, module.id)
            _link_blueprint(assessment, register, module.id)
        _link_questions(module, register)


def _prerequisites(module: ModuleNode, implied: tuple[Prerequisite, ...], register: Register) -> Iterator[Prerequisite]:
    if module.model.requires is None:
        yield from implied if module.tells_requires else ()
        return
    place = module.place / "requires"
    for index, ref in enumerate(module.model.requires):
        node = register.resolve(ref, place, module.path.id, ModuleNode, index)
        if node is not None:
            yield Prerequisite(node, place, index)


def _link_objectives(node: ServingNode, register: Register, scope: str) -> None:
    place = node.place / "objectives"
    found = (register.resolve(ref, place, scope, ObjectiveNode, i) for i, ref in enumerate(node.refs))
    node.objectives = tuple(objective for objective in found if objective is not None)
    if isinstance(node, AssessedNode):
        judged = _link_rubric(node, register, scope)
        for objective in dict.fromkeys([*node.objectives, *judged]):
            objective.assessed_by.append(node)


def _link_rubric(node: AssessedNode, register: Register, scope: str) -> list[ObjectiveNode]:
    """The objectives that the criteria of its rubric show."""
    rubric = node.model.rubric
    found: list[ObjectiveNode | None] = []
    for key, criterion in rubric.criteria.items() if rubric else ():
        place = node.place / "rubric" / "criteria" / key / "objectives"
        found += (register.resolve(ref, place, scope, ObjectiveNode, i) for i, ref in enumerate(criterion.objectives))
    return [objective for objective in found if objective is not None]


def _link_blueprint(assessment: AssessmentNode, register: Register, scope: str) -> None:
    blueprint = assessment.model.blueprint
    if blueprint is None:
        return
    place = assessment.place / "blueprint"
    if isinstance(blueprint.modules, Mapping):
        for ref, quota in blueprint.modules.items():
            module = register.resolve(ref, (place / "modules" / ref).key, scope, ModuleNode)
            if module is not None:
                assessment.module_quotas[module] = quota
    for ref, quota in blueprint.objectives.items():
        objective = register.resolve(ref, (place / "objectives" / ref).key, scope, ObjectiveNode)
        if objective is not None:
            assessment.objective_quotas[objective] = quota
    entries = ((ref, place / "fixed" / index) for index, ref in enumerate(blueprint.fixed))
    found = ((register.resolve(ref, at, scope, PooledNode), at) for ref, at in entries)
    assessment.fixed = tuple((node, at) for node, at in found if isinstance(node, QuestionNode | GroupNode))


def _link_questions(module: ModuleNode, register: Register) -> None:
    for bank in module.banks.values():
        for question in bank.values():
            ref = question.model.objective
            question.objective = register.resolve(ref, question.place, module.id, ObjectiveNode, "objective")
            if question.objective is not None:
                question.objective.questions.append(question)
    for question in module.unsound:
        ref = question.model.objective
        question.objective = register.resolve(ref, question.place, module.id, ObjectiveNode, "objective")


def _conditions(
    conditions: Sequence[Condition], place: Pointer, scope: str, register: Register
) -> Iterator[ConditionNode]:
    for index, condition in enumerate(conditions):
        yield _condition(condition, place / index, scope, register)


def _condition(condition: Condition, place: Pointer, scope: str, register: Register) -> ConditionNode:
    target: Node | None = None
    parts: tuple[Condition, ...] = ()
    key = ""
    match condition:
        case Complete():
            target = register.resolve(condition.complete, place / "complete", scope, CompletableNode)
        case Pass():
            target = register.resolve(condition.assessment, place / "pass", scope, AssessmentNode)
        case Submit():
            target = register.resolve(condition.submit, place / "submit", scope, AssessedNode)
        case Hold():
            target = register.resolve(condition.hold, place / "hold", "certifications", CertificationNode)
        case AllOf():
            parts, key = condition.all, "all"
        case AnyOf():
            parts, key = condition.any, "any"
        case Some():
            parts, key = condition.of, "of"
        case Judged():
            pass
    nested = tuple(_conditions(parts, place / key, scope, register))
    return ConditionNode(model=condition, place=place, target=target, parts=nested)

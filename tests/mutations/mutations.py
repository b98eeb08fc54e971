"""The Celery curriculum with one fault each: what is changed, and what must be found, and where."""

from typing import NamedTuple

_F, _P, _E, _S = (f"paths/{path}" for path in ("foundation", "professional", "expert", "specialist"))


class Mutation(NamedTuple):
    """`old`, which stands in the file, becomes `new`; where `old` is empty, `new` is added at the end of the file.

    The finding begins at the `▸` in `at`, or where `at` begins, without white space. `hides` are the codes of findings
    that cannot be had any more, since they depend on what the fault leaves open.
    """

    code: str
    file: str
    old: str
    new: str
    at: str
    hides: tuple[str, ...] = ()


def _question(key: str, prompt: str, rest: str = "    answer: true\n", kind: str = "true-false") -> str:
    return f"  {key}:\n    type: {kind}\n    objective: o1\n    level: apply\n    prompt: {prompt}\n{rest}"


def _choice(key: str, options: str) -> str:
    rest = "    options:\n" + "".join(f"      - {option}\n" for option in options.split(" | "))
    return _question(key, f"下列关于第 {key} 号试验装置的说法，哪一项与手册相符？", rest, "single-choice")


_Q = f"{_F}/m02.questions.yaml"
_M = f"{_F}/m02.yaml"
_PATH = f"{_F}/path.yaml"
_PAGE = f"{_F}/m01/sync-and-async.md"
_C = "curriculum.yaml"

_PROOFS = ("CK432", "CK436")
"""What is proved about certifications, where what their conditions refer to is known."""
_LONG = (
    "试验装置启动之后，先亮绿灯，再亮红灯，接着两盏灯轮流亮三次，然后一起熄灭，蜂鸣器鸣响"
    "三声，屏幕显示当前的温度与压力，最后等待操作人员按下确认键，才开始第一轮测量并且"
)
_LATER = _question("q91", "▸").partition("▸")[0]

MUTATIONS = (
    # Text and YAML
    Mutation("CK020", _M, "title: 计算器应用构建", "title：计算器应用构建", "title：计算器"),
    Mutation("CK021", _M, "title: 任务结果处理", "title: `get()` 的结果处理", "title: ▸`get()`"),
    Mutation("CK023", _M, "[o1, o2, o3, o4]", "[o1, o2，o3, o4]", "[o1, ▸o2，o3"),
    Mutation("CK024", _M, "  - 结果处理", "  - 结果处理 #1 节", "结果处理 ▸#1"),
    Mutation("CK028", _M, "[o1, o2, o3, o4]", "【o1, o2, o3, o4】", "【o1"),
    Mutation("CK029", _M, "  - 任务执行模式", "  -任务执行模式", "-任务执行模式"),
    Mutation("CK030", _M, "title: 计算器应用构建", "title:计算器应用构建", "title:计算器"),
    Mutation("CK040", _M, "  a2:\n    title: 定义", "  a1:\n    title: 定义", "a1:\n    title: 定义"),
    Mutation("CK043", _M, "weeks: 1", "<<: x\nweeks: 1", "<<: x"),
    Mutation("CK021", _M, "title: 你的", "title: !text 你的", "!text"),
    Mutation("CK050", _C, "title: 后端开发人员", "title: on", "title: ▸on"),
    Mutation("CK054", _C, "aliases:\n  - Celery 课程\n", "aliases: [Celery 课程]\n", "aliases: ▸["),
    # Shape
    Mutation("CK101", _M, "    text: 理解任务生命周期\n", "", "  o3:"),
    Mutation("CK102", _M, "topics:", "topcis:", "topcis:"),
    Mutation("CK103", _M, "    questions: 10", "    questions: [10]", "questions: ▸[10]"),
    Mutation("CK104", _M, "title: 计算器应用构建", "title:", "    title:\n"),
    Mutation("CK105", _M, "kind: programming", "kind: programing", "kind: ▸programing"),
    Mutation("CK106", _PATH, "  part-time: 8", "  part-time: 八周", "八周"),
    Mutation("CK107", _M, "    questions: 10", "    questions: -10", "questions: ▸-10"),
    Mutation("CK109", _M, "  lab:\n", "  Lab_1:\n    kind: lab\n", "Lab_1"),
    Mutation("CK110", _C, "language: zh-CN", "language: Chinese", "language: ▸Chinese"),
    Mutation("CK111", _C, "      - complete: professional\n", "      - done: professional\n", "done: ", ("CK432",)),
    Mutation(
        "CK112", _Q, "", _choice("q90", "correct: 装置会亮灯 | maybe: 装置不会亮灯 | wrong: 装置会鸣响"), "maybe:"
    ),
    Mutation(
        "CK113",
        _Q,
        "",
        _question("q90", "试验装置在 ____ 与 ____ 之间切换。", "    answers: [on9]\n", "fill-in"),
        "试验装置",
    ),
    # References and prerequisites
    Mutation("CK201", _M, "objectives: [o4]", "objectives: [o9]", "[▸o9]"),
    Mutation("CK201", _PATH, "leads_to: foundation", "leads_to: fundation", "fundation"),
    Mutation("CK202", _M, "objectives: [o4]", "objectives: [o4, a1]", "[o4, ▸a1]"),
    Mutation("CK203", _PATH, "m07, m08]", "m07, m08, m99]", "m99"),
    Mutation("CK205", _M, "  a4:\n", "  o4:\n", "  o4:\n    title"),
    Mutation("CK206", _C, "acknowledge:\n", "acknowledge:\n  foundation/m02:\n    CK302: 试验\n", "CK302: 试验"),
    Mutation("CK207", _C, "base_study_mode: part-time", "base_study_mode: evenings", "evenings"),
    Mutation("CK208", _C, "acknowledge:\n", "checks:\n  ignore: [CK999]\nacknowledge:\n", "CK999"),
    Mutation("CK211", _M, "weeks: 1", "weeks: 1\nrequires: [m02]", "requires: [▸m02]"),
    Mutation("CK212", _M, "weeks: 1", "weeks: 1\nrequires: [m01, professional/m10]", "professional/m10"),
    Mutation("CK213", f"{_F}/m03.yaml", "weeks: 1", "weeks: 1\nrequires: [m01, m02]", "requires: [▸m01, m02]"),
    Mutation("CK214", f"{_S}/b1.yaml", "weeks: 2", "weeks: 2\nrequires: [a1]", "requires: [▸a1]"),
    Mutation("CK218", _PATH, "leads_to: foundation", "take: 1\nleads_to: foundation", "take: 1"),
    Mutation(
        "CK219", _Q, "", _question("q90", "试验装置启动之后先亮绿灯。") + "    source: clery:index.html\n", "clery:"
    ),
    Mutation("CK221", _C, "sources:\n", "sources:\n  wiki: https://wiki.example.org/\n", "wiki:"),
    # Alignment
    Mutation("CK303", _M, "  lab:\n", "  final:\n", "  final:"),
    Mutation(
        "CK308", _M, "assessments:\n", "assessments:\n  probe:\n    title: 试验\n    kind: case-study\n", "  probe:"
    ),
    Mutation("CK309", _M, "[o1, o2, o3, o4]", "[o1, o2, o3, o4, m05/o1]", "m05/o1"),
    # Grading and certification
    Mutation("CK401", _C, "    pass: 70%", "    pass: 170%", "170%"),
    Mutation("CK412", _C, "      from: 0\n", "      from: 5\n", "from: ▸5\n"),
    Mutation("CK413", _C, "written: 85-89%", "written: 85-88%", "85-88%"),
    Mutation("CK407", f"{_P}/path.yaml", "minutes: 180", "minutes: 18", "minutes: ▸18"),
    Mutation("CK406", _C, "  bands:\n    A+:", "  drop_lowest:\n    exam: 1\n  bands:\n    A+:", "exam: ▸1"),
    # Durations and workload
    Mutation("CK501", f"{_S}/path.yaml", "    weeks: 6\n", "    weeks: 7\n", "    weeks: ▸7"),
    Mutation("CK502", f"{_F}/path.yaml", "  full-time: 4", "  full-time: 5", "full-time: ▸5"),
    Mutation("CK503", f"{_F}/m01.yaml", "    minutes: 45", "    minutes: 4500", "weeks: 1"),
    Mutation("CK505", _C, "      months: 12", "      months: 2", "months: ▸2"),
    Mutation("CK506", f"{_P}/path.yaml", "  full-time: 3\n", "", "weeks:"),
    Mutation("CK507", _PATH, "leads_to: foundation", "credits:\n  ects: 40\nleads_to: foundation", "ects: ▸40"),
    # Questions and banks
    Mutation("CK602", _M, "    questions: 10", "    questions: 1000", "questions: ▸1000"),
    Mutation("CK603", _Q, "", _choice("q90", "wrong: 会亮灯 | wrong: 会鸣响"), "    options:\n      - wrong: 会亮灯"),
    Mutation(
        "CK603", _Q, "", _choice("q90", "correct: 会亮灯 | correct: 会鸣响"), "    options:\n      - correct: 会亮灯"
    ),
    Mutation(
        "CK604",
        _Q,
        "",
        _choice("q90", "correct: ABC 灯 | wrong: 会鸣响 | wrong: 会 鸣响 | wrong: 会\u3000鸣响"),
        "会\u3000鸣响",
    ),
    Mutation(
        "CK605",
        _Q,
        "",
        _question("q90", "按 ____ 键启动。", "    answers: [go, GO]\n", "fill-in"),
        "[go, ▸GO]",
    ),
    Mutation(
        "CK606",
        _Q,
        "",
        _question("q90", f"{_LONG}保存。") + _question("q91", f"{_LONG}存盘。"),
        f"{_LATER}▸",
    ),
    Mutation(
        "CK607",
        _PATH,
        "      apply-or-above: 40%+",
        "      apply-or-above: 40%+\n    tags:\n      nowhere: 3",
        "nowhere: ▸3",
    ),
    Mutation("CK608", _PATH, "  blueprint:\n", "  blueprint:\n    forms: 9\n", "forms: ▸9"),
    Mutation("CK612", _PAGE, "", "\n![](queue.svg)\n", "![](▸queue.svg"),
    Mutation("CK613", _PAGE, "", "\n![队列](queues.svg)\n", "queues.svg"),
    Mutation("CK614", _PAGE, "", "\n![队列](https://example.org/q.svg)\n", "![队列](▸https://example.org/q.svg"),
    Mutation("CK615", _PAGE, "", "\n```\ncelery worker\n```\n", "```\ncelery worker"),
    Mutation("CK616", _PAGE, "", "\n节点名是 celery@<hostname> 的形式。\n", "<hostname>"),
    Mutation("CK617", _PAGE, "", "\n##小结\n", "##小结"),
    Mutation("CK618", _PAGE, "", "\n![队列](../../queue.svg)\n", "../../queue.svg"),
    Mutation(
        "CK620", _Q, "", _question("q90", "按 ____ 键启动。", "    answers:\n      - '　'\n", "fill-in"), "- ▸'　'"
    ),
    Mutation(
        "CK621",
        _Q,
        "",
        _question(
            "q90",
            "装置有多少盏灯？",
            "    answer: 10\n    tolerance: 1\n    mistakes:\n      - answer: 9.5\n        feedback: 少了。\n",
            "numerical",
        ),
        "answer: ▸9.5",
    ),
    # Language
    Mutation(
        "CK701",
        _M,
        "text: 监控基本任务执行",
        "text: Monitor the execution of basic tasks in time",
        "text: ▸Monitor",
    ),
    Mutation("CK702", _M, "text: 监控基本任务执行", "text: 监控基本任务,执行", "任▸务,执行"),
    Mutation("CK703", _M, "  - 结果处理", "  - 结果处理Ａ", "处理▸Ａ"),
    Mutation("CK702", _C, "title: 后端开发人员", "title: 后端,开发人员", "后▸端,开发"),
    Mutation("CK703", _C, "title: 后端开发人员", "title: 后端开发人员２", "人员▸２"),
    Mutation(
        "CK705",
        _C,
        "acknowledge:\n",
        "terminology:\n  roles:\n    use: 开发者\n    avoid:\n      - 后端开发人员\nacknowledge:\n",
        "title: ▸后端开发人员",
    ),
    # What newer rule sets added
    Mutation("CK224", _M, "weeks: 1\n", "weeks: 1\naliases:\n  - 专业认证\n", "- ▸专业认证"),
    Mutation(
        "CK423",
        _C,
        "      - complete: foundation\n",
        "      - complete: foundation\n      - complete: foundation/m02\n",
        "complete: foundation/m02",
    ),
    Mutation(
        "CK623",
        _M,
        "assessments:\n",
        "assessments:\n  again:\n    title: 再测一次\n    kind: quiz\n    questions: 9\n    objectives: [o1]\n",
        "questions: ▸10",
    ),
    # Keys, quotes and numbers again, elsewhere: the same faults at other depths
    Mutation("CK102", f"{_S}/c1.yaml", "topics:", "topic:", "topic:"),
    Mutation("CK703", f"{_S}/a1.yaml", "title: Django-Celery 集成", "title: Django-Celery 集成１", "集成▸１"),
    Mutation(
        "CK102", _Q, "", _question("q90", "试验装置启动之后先亮绿灯。") + "    explanaton: 见手册。\n", "explanaton"
    ),
    Mutation("CK201", _Q, "", _question("q90", "试验装置启动之后先亮绿灯。").replace("o1", "o77"), "o77"),
    Mutation("CK105", _Q, "", _question("q90", "试验装置启动之后先亮绿灯。").replace("apply", "aply"), "aply"),
    Mutation("CK101", _Q, "", _question("q90", "试验装置启动之后先亮绿灯。", ""), "  q90:"),
    Mutation("CK104", _Q, "", _question("q90", "", "    answer: true\n"), "    prompt: \n"),
    Mutation("CK201", _C, "      - hold: professional\n", "      - hold: profesional\n", "profesional", _PROOFS),
    Mutation(
        "CK604",
        _Q,
        "",
        _question("q90", "排出先后。", "    items:\n      - ABC 灯\n      - 再鸣响\n      - abc 灯\n", "ordering"),
        "- ▸abc 灯",
    ),
    Mutation("CK110", _C, "  redis: https://", "  redis: ftp://", "redis: ▸ftp"),
    Mutation("CK106", _C, "hours_per_week: 20-30", "hours_per_week: 20 到 30", "20 到 30"),
)

"""quyche check."""

from __future__ import annotations

import typer

import quyche

from . import exits, forms, inputs, options, outputs, speech
from .forms import Judged


def register(app: typer.Typer) -> None:
    app.command(
        help=options.lines(
            "Judge regulations. · Đối chiếu quy chế.",
            "Forms: " + ", ".join(f"{form.name} ({form.what})" for form in forms.FORMS.values()) + ".",
            f"{outputs.RULE_EN} · {outputs.RULE_VI}",
            "json of one file is the report quyche-report/1, byte for byte what the library gives; of several files a JSON "
            "array of such reports. A file that cannot be judged has no report: it is named on stderr.",
            "Waived findings never count for --fail-on. With --baseline only new findings do: the verdict still speaks of "
            "the whole draft, the exit code of what came in since. · Có --baseline thì chỉ phát hiện mới làm lệnh báo lỗi.",
            options.CONFIG_HELP,
        ),
        epilog=options.examples(
            "quyche check du-thao.docx",
            "quyche check du-thao.docx -o bao-cao.html -o bao-cao.json",
            "quyche check du-thao.docx -o bang-loi.docx --format docx -o chu-thich.docx --format comments",
            "quyche check *.docx --fail-on warning --format sarif -o bao-cao.sarif",
            "quyche check du-thao.txt --norm 146-qd-tw-2024 --norm tinh.json --as-of 2024-11-01",
            "cat du-thao.txt | quyche check - --body ban_can_su_dang --institution ubnd --level province",
            "quyche check du-thao.docx --waivers ngoai-le.json --today 2024-12-01",
            "quyche check du-thao-2.docx --baseline bao-cao-1.json --fail-on warning",
            "quyche check mat.docx --no-quotes -o bao-cao.html",
        )
        + "\n\n"
        + options.EXIT_CODES,
    )(check)


def check(
    files: options.FilesArgument,
    norm: options.NormOption = None,
    as_of: options.AsOfOption = None,
    body: options.BodyOption = None,
    institution: options.InstitutionOption = None,
    level: options.LevelOption = None,
    document: options.DocumentOption = None,
    no_document_checks: options.ChecksOption = False,
    waivers: options.WaiversOption = None,
    answers: options.AnswersOption = None,
    profile: options.ProfileOption = None,
    baseline: options.BaselineOption = None,
    today: options.TodayOption = None,
    no_quotes: options.QuotesOption = False,
    fail_on: options.FailOnOption = options.FailOn.error,
    format: options.ReportFormatOption = None,
    output: options.ReportOutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    config: options.ConfigOption = None,
    limit: options.LimitOption = None,
) -> int:
    speak = options.spoken()
    kept = [*options.given(waivers), *options.given(answers), *options.given(profile), *([baseline] if baseline else [])]
    targets = outputs.plan(options.given(format), options.given(output), files, kept, quotes=not no_quotes)
    limits = inputs.to_limits(limit)
    norms = inputs.to_norms(norm, limits)
    records = inputs.to_records(waivers, answers, profile, baseline, limits)
    judged: list[Judged] = []
    codes: list[int] = []

    def judge(path: str) -> None:
        data, name = inputs.read_bytes(path, limits)
        report = quyche.check(
            quyche.parse(data, name=name, document=document, limits=limits),
            norms,
            as_of=as_of,
            body=body,
            institution=institution,
            level=level,
            document_checks=not no_document_checks,
            records=records,
            today=today,
            quotes=not no_quotes,
            limits=limits,
        )
        codes.append(exits.of_report(report, fail_on.value))
        judged.append(Judged(report, data))

    for path in files:
        codes.append(speech.attempt(judge, path, speak))
    look = forms.Look(speak, fail_on.value, len(files) > 1)
    for form, target in targets:
        outputs.write(target, forms.written(form, judged, look), prose=form.name == "text")
    return exits.worst(codes)

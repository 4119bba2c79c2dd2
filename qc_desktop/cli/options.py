"""The options that every command takes, and how a Problem becomes one sentence."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

import click

from qc_desktop.cli.host import Host, Where
from qc_desktop.domain.problems import Problem

P = ParamSpec("P")
R = TypeVar("R")


class OnePlainSentence(click.ClickException):
    """A Problem, said as the command line says it."""

    exit_code = 1

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the sentence on stderr."""
        click.echo(self.message, err=True)


def with_host(
    command: Callable[Concatenate[Host, Where, P], R],
) -> Callable[P, R]:
    """Give a command its host and data folder, and turn its Problems into a sentence."""

    @click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        help="Use this data folder in place of your own.",
    )
    @click.option(
        "--key-file",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Open the data with this file, on a machine with no key store.",
    )
    @click.pass_context
    @functools.wraps(command)
    def run(context: click.Context, /, *args: P.args, **kwargs: P.kwargs) -> R:
        host = cast("Host", context.find_object(object))
        data = kwargs.pop("data", None) or _from_outside(context, "data")
        key_file = kwargs.pop("key_file", None) or _from_outside(context, "key_file")
        try:
            where = Where(data=_path(data) or host.default_data(), key_file=_path(key_file))
            return command(host, where, *args, **kwargs)
        except Problem as problem:
            raise OnePlainSentence(_sentence(problem)) from problem

    return run


def _from_outside(context: click.Context, name: str) -> object:
    """Return an option that was given before the command's name, or before its group's."""
    outer = context.parent
    while outer is not None:
        if outer.params.get(name):
            return outer.params[name]
        outer = outer.parent
    return None


def _path(value: object) -> Path | None:
    return value if isinstance(value, Path) else None


def _sentence(problem: Problem) -> str:
    words = problem.words().sentence()
    return f"{words} ({problem.detail})" if problem.detail else words

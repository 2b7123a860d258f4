"""The errors normkit raises: one small tree, and every one says what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from normkit.core.text import shortened


class NormkitError(Exception):
    """The root of the tree. The command line prints it, an argument a line, and exits with 2."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


class ConfigError(NormkitError):
    """A setting, option, code or configuration file that normkit cannot use."""


class PluginError(NormkitError):
    """A plugin that does not load, or two plugins that claim the same name or code."""


class InputError(NormkitError):
    """A file that cannot be read, or holds no records."""


class OutputError(NormkitError):
    """A file that cannot be written, or a format that cannot hold what it is given."""


class ReplayError(NormkitError):
    """A change log that does not fit the record or the file it is replayed on or taken back from."""


def from_signal_handler(error: BaseException) -> bool:
    """Say whether a handler of a signal raised an error: it is the program's own (a limit of time, a wish to end),
    and not that of the code which it met.

    Python's own handler of Ctrl-C leaves no trace: where it is set, each KeyboardInterrupt is taken for one of its.
    """
    import signal

    handlers = [signal.getsignal(number) for number in sorted(signal.valid_signals())]
    if isinstance(error, KeyboardInterrupt) and signal.default_int_handler in handlers:
        return True
    codes = {getattr(getattr(handler, "__func__", handler), "__code__", None) for handler in handlers} - {None}
    at = error.__traceback__
    while at is not None and at.tb_frame.f_code not in codes:
        at = at.tb_next
    return at is not None


def reason(error: BaseException) -> str:
    r"""Return what a stranger's error says, as ``"ValueError: why"``, on one line and whatever its own methods raise.

    >>> reason(ValueError("two\nlines"))
    'ValueError: two\\nlines'
    """
    name = type.__dict__["__name__"].__get__(type(error))  # a metaclass may raise for ``type(error).__name__``
    try:
        said = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:
        said = "(its message cannot be shown)"
    return shortened(f"{name}: {str.__str__(said)}" if said else name)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return ``"; did you mean 'x'?"`` for the known word closest to ``word``, or ``""`` if none is close.

    >>> nearest("selct", ["select", "ignore"])
    "; did you mean 'select'?"
    """
    from rapidfuzz import process

    best = process.extractOne(word, sorted(known), score_cutoff=60)
    return f"; did you mean {best[0]!r}?" if best else ""

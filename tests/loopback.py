"""Tests may talk to the servers they start themselves, and to nothing else."""

import ipaddress
import socket
from collections.abc import Callable

import pytest

LOCAL_NAMES = ("localhost", "", None)


class NetworkUsedError(AssertionError):
    """A test reached for the network. The app must work without one."""


def only_loopback(patch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and every name look-up that would leave this machine."""
    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, _checked_connect(getattr(socket.socket, name)))
    patch.setattr(socket, "getaddrinfo", _checked_look_up(socket.getaddrinfo))


def _checked_connect(connect: Callable[..., object]) -> Callable[..., object]:
    def checked(self: socket.socket, address: tuple[object, ...]) -> object:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_outside(address[0])
        return connect(self, address)

    return checked


def _checked_look_up(look_up: Callable[..., object]) -> Callable[..., object]:
    def checked(host: object, *rest: object, **named: object) -> object:
        _refuse_outside(host)
        return look_up(host, *rest, **named)

    return checked


def _refuse_outside(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in LOCAL_NAMES:
        return
    try:
        outside = not ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        outside = True
    if outside:
        raise NetworkUsedError(f"a test tried to reach {name}")

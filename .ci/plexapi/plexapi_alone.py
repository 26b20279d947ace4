"""A plugin of pytest that lets the tests of python-plexapi run where nothing but this machine can be reached.

The owner's account, which plex.tv describes, is described here: its token is that of the test server, and it has a Plex
Pass. A request to any other machine fails at once. A search for what was changed more than a second ago waits until the
last change is that old: the tests rely on a server that takes its time.
"""

import inspect
import time
from urllib.parse import urlsplit
from xml.etree import ElementTree

import plexapi
import pytest
import requests
import websocket
from plexapi.myplex import MyPlexAccount

HERE = {"127.0.0.1", "localhost"}
A_SECOND_AGO = "-1s"
LONGER_THAN_A_SECOND = 2.0


def pytest_configure(config):
    send = requests.adapters.HTTPAdapter.send
    sign_in = MyPlexAccount._signin
    changed = [0.0]

    def send_here(adapter, request, **options):
        host = urlsplit(request.url).hostname
        if host not in HERE:
            raise requests.ConnectionError(f"{host} is not on this machine")
        if request.method != "GET":
            changed[0] = time.monotonic()
        elif A_SECOND_AGO in request.url:
            time.sleep(max(0.0, changed[0] + LONGER_THAN_A_SECOND - time.monotonic()))
        return send(adapter, request, **options)

    def sign_in_here(account, *arguments):
        if account._token == plexapi.CONFIG.get("auth.server_token"):
            return owner(account._token), account.key
        return sign_in(account, *arguments)

    requests.adapters.HTTPAdapter.send = send_here
    if "socket" not in inspect.signature(websocket.WebSocketApp).parameters:
        websocket.WebSocketApp = OlderWebSocketApp
    MyPlexAccount._signin = sign_in_here


class OlderWebSocketApp(websocket.WebSocketApp):
    """Debian's websocket-client 1.2 has no argument `socket`, for which python-plexapi gives None."""

    def __init__(self, url, socket=None, **options):
        super().__init__(url, **options)


def owner(token):
    """What plex.tv says of the owner."""
    return ElementTree.fromstring(
        f'<user id="1" uuid="7e57" authToken="{token}" username="owner" title="owner" email="owner@example.com"'
        ' scrobbleTypes="">'
        '<subscription active="1" status="Active" plan="lifetime"/>'
        '<profile autoSelectAudio="1" defaultAudioLanguage="en" defaultSubtitleLanguage="en"/>'
        '</user>'
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Leaves out the second of the two ways in which each test of the server could be run."""
    items[:] = [item for item in items if "[anonymously" not in item.name]

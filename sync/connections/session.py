"""The one way to talk HTTP: verified against the operating system's certificates, redirects left alone."""

from __future__ import annotations

import logging
import ssl
from typing import TYPE_CHECKING, Any

from sync.connections.addresses import proxies_for
from sync.proxy import office_proxy

if TYPE_CHECKING:
    import requests


def new_session(user_agent: str, accept: str = "application/json") -> requests.Session:
    """Return a session for one server; who asks closes it."""
    import requests
    import truststore
    from requests.adapters import HTTPAdapter

    class VerifiedAdapter(HTTPAdapter):
        """Always verifies against the operating system's certificate store; nothing can turn that off."""

        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            super().init_poolmanager(*args, **kwargs)

        def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
            kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            return super().proxy_manager_for(proxy, **kwargs)

        def cert_verify(self, conn: Any, url: str, verify: object, cert: object) -> None:  # noqa: ARG002 - not ours
            conn.cert_reqs = "CERT_REQUIRED"

        def build_connection_pool_key_attributes(self, request: Any, verify: object, cert: Any = None) -> Any:  # noqa: ARG002
            return super().build_connection_pool_key_attributes(request, True, cert)

    proxy = office_proxy()
    logging.getLogger("urllib3").setLevel(logging.ERROR)  # its warnings quote addresses; trouble is told by our errors

    class Unfollowing(requests.Session):
        """Leaves redirects alone; requests reads their bodies whole and unpacked even when told not to follow."""

        def get_redirect_target(self, resp: object) -> None:  # noqa: ARG002 - not ours
            return None

        def merge_environment_settings(self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any) -> Any:
            if proxy:  # requests would let a variable of the environment win over it
                return {"proxies": proxies_for(url, proxy), "stream": stream, "verify": True, "cert": cert}
            return super().merge_environment_settings(url, proxies, stream, verify, cert)

    session = Unfollowing()
    session.auth = _nobody
    session.mount("https://", VerifiedAdapter(pool_connections=1, pool_maxsize=1))
    session.headers.update({"User-Agent": user_agent, "Accept": accept, "Accept-Encoding": "gzip"})
    return session


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep passwords out that a file of this computer, ``.netrc``, may hold for the host or for every host."""
    return request

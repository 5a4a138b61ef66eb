"""An agency's own sign-in, small and on this machine alone: it says whatever a test tells it to say."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT = "nwd-at-council"


class AProvider:
    def __init__(self, tmp_path):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.codes: dict[str, str] = {}
        self.asked: list[str] = []
        self.hangs = 0.0
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                provider.asked.append(self.path)
                time.sleep(provider.hangs)
                self._say(provider.says(self.path))

            def do_POST(self):
                body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                provider.asked.append(self.path)
                time.sleep(provider.hangs)
                token = provider.codes.pop(body["code"][0], None)
                self._say({"id_token": token} if token else None)

            def _say(self, what):
                body = json.dumps(what or {"error": "invalid_grant"}).encode()
                try:
                    self.send_response(200 if what else 400)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    return

            def log_message(self, *_):
                """Nothing: a test's page is quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()
        secret = tmp_path / "secret"
        secret.write_text("a client's secret\n")
        self.row = {
            "key": "council", "name": "Example Council", "issuer": self.issuer, "client_id": CLIENT,
            "client_secret_file": str(secret), "agency": "LEAD", "acr": ["two-things"], "role_claim": "roles",
            "roles": {"kw": {"role": "key_worker", "hub": "EAST"},
                      "perf": {"role": "performance_officer", "whole_service": True}},
        }  # fmt: skip
        self.file = tmp_path / "providers.json"

    def write(self, **changed):
        self.file.write_text(json.dumps({"providers": [self.row | changed]}))
        return str(self.file)

    def says(self, path):
        if path.endswith("openid-configuration"):
            ends = {name: f"{self.issuer}/{name}" for name in ("authorization_endpoint", "token_endpoint")}
            return {"issuer": self.issuer, "jwks_uri": f"{self.issuer}/keys", **ends}
        return {"keys": [self.public()]}

    def public(self):
        found = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return found | {"kid": "one", "alg": "RS256", "use": "sig"}

    def claims(self, address, **changed):
        """What an honest provider would say to that address: `None` leaves a claim out."""
        nonce = parse_qs(urlsplit(address).query)["nonce"][0]
        now = int(time.time())
        said = {"iss": self.issuer, "aud": CLIENT, "sub": "kit-7", "iat": now, "exp": now + 300, "nonce": nonce,
                "acr": "two-things", "auth_time": now, "roles": ["kw"],
                "email": "kit.moreno@example.org"}  # fmt: skip
        return {name: value for name, value in (said | changed).items() if value is not None}

    def sign(self, claims, *, key=None, alg="RS256", kid="one"):
        pem = self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return jwt.encode(claims, pem if key is None else key, algorithm=alg, headers={"kid": kid})

    def back(self, address, token, code="a-code"):
        """The address to which the browser comes back, with a code for that token."""
        self.codes[code] = token
        asked = parse_qs(urlsplit(address).query)
        return f"{urlsplit(asked['redirect_uri'][0]).path}?code={code}&state={asked['state'][0]}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

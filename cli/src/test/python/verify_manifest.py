"""Checks a release's manifest with the code of others: the DSSE envelope with securesystemslib, the statement with
in-toto-attestation, the digests with hashlib. Usage: verify_manifest.py RELEASE"""

import base64
import hashlib
import json
import pathlib
import sys

from google.protobuf import json_format
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
from securesystemslib.dsse import Envelope
from securesystemslib.signer import SSlibKey

release = pathlib.Path(sys.argv[1])
manifest = (release / "manifest.json").read_text()
receipt = json.loads((release / "receipt.json").read_text())
leaf = json.loads(base64.b64decode(receipt["leaf"]))
public = base64.b64decode(leaf["signer"]).hex()
keyid = json.loads(manifest)["signatures"][0]["keyid"]
key = SSlibKey(keyid, "ed25519", "ed25519", {"public": public})

envelope = Envelope.from_dict(json.loads(manifest))
assert len(envelope.verify([key], 1)) == 1, "the envelope's signature"
tampered = Envelope.from_dict({**json.loads(manifest), "payload": base64.b64encode(envelope.payload + b" ").decode()})
try:
    tampered.verify([key], 1)
    raise SystemExit("a changed payload was accepted")
except Exception as failure:  # securesystemslib's own VerificationError
    assert "erif" in type(failure).__name__, failure

statement = Statement.copy_from_pb(json_format.ParseDict(json.loads(envelope.payload), statement_pb2.Statement()))
statement.validate()
for subject in statement.pb.subject:
    digest = hashlib.sha256((release / subject.name).read_bytes()).hexdigest()
    assert digest == subject.digest["sha256"], subject.name
print(f"in-toto and securesystemslib agree: {len(statement.pb.subject)} subjects, signature by {keyid}")

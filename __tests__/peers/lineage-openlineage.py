"""Makes events anew with the classes of OpenLineage's own client, and sends them with its transport.

Events are read from standard input; the address of the server is the one argument.
"""

import json
import sys

from openlineage.client import OpenLineageClient, facet_v2
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

FACETS = {
    "facets": {
        "version": facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet,
        "datasetType": facet_v2.dataset_type_dataset.DatasetTypeDatasetFacet,
        "schema": facet_v2.schema_dataset.SchemaDatasetFacet,
        "tags": facet_v2.tags_dataset.TagsDatasetFacet,
    },
    "inputFacets": {
        "inputStatistics": facet_v2.input_statistics_input_dataset.InputStatisticsInputDatasetFacet,
        "dataQualityMetrics": facet_v2.data_quality_metrics_input_dataset.DataQualityMetricsInputDatasetFacet,
    },
    "outputFacets": {
        "outputStatistics": facet_v2.output_statistics_output_dataset.OutputStatisticsOutputDatasetFacet,
    },
    "job": {
        "jobType": facet_v2.job_type_job.JobTypeJobFacet,
        "sourceCodeLocation": facet_v2.source_code_location_job.SourceCodeLocationJobFacet,
    },
    "run": {
        "executionParameters": facet_v2.execution_parameters_run.ExecutionParametersRunFacet,
        "externalQuery": facet_v2.external_query_run.ExternalQueryRunFacet,
        "tags": facet_v2.tags_run.TagsRunFacet,
    },
}

# Classes of what stands in the lists of a facet.
ITEMS = {
    ("facets", "schema", "fields"): facet_v2.schema_dataset.SchemaDatasetFacetFields,
    ("facets", "tags", "tags"): facet_v2.tags_dataset.TagsDatasetFacetFields,
    ("run", "tags", "tags"): facet_v2.tags_run.TagsRunFacetFields,
    ("run", "executionParameters", "parameters"): facet_v2.execution_parameters_run.ExecutionParameter,
}


def facets(kind, found):
    """The facets that the specification knows; a key that it does not know is an error of its class."""
    made = {}
    for name, facet in (found or {}).items():
        if name.startswith("mlops_"):
            continue
        told = {
            key: [ITEMS[kind, name, key](**item) for item in value] if isinstance(value, list) else value
            for key, value in facet.items()
            if not key.startswith("_")
        }
        made[name] = FACETS[kind][name](producer=facet["_producer"], **told)
    return made


def dataset(made_by, own, found):
    return made_by(
        namespace=found["namespace"],
        name=found["name"],
        facets=facets("facets", found["facets"]),
        **({own: facets(own, found[own])} if own in found else {}),
    )


transport = {"type": "http", "url": sys.argv[1], "auth": {"type": "api_key", "api_key": "secret"}}
client = OpenLineageClient(config={"transport": transport})
for event in json.load(sys.stdin):
    client.emit(
        RunEvent(
            eventType=RunState(event["eventType"]),
            eventTime=event["eventTime"],
            producer=event["producer"],
            run=Run(runId=event["run"]["runId"], facets=facets("run", event["run"]["facets"])),
            job=Job(
                namespace=event["job"]["namespace"],
                name=event["job"]["name"],
                facets=facets("job", event["job"]["facets"]),
            ),
            inputs=[dataset(InputDataset, "inputFacets", it) for it in event["inputs"]],
            outputs=[dataset(OutputDataset, "outputFacets", it) for it in event["outputs"]],
        )
    )
client.close()

package org.soundings.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody reads first in results.json, which was published as it is. */
@Schema(
    description = "results.json; docs/results.schema.json describes all of it",
    requiredProperties = {"title", "sections"},
    example = "{\"title\": \"How we work\", \"sections\": [{\"title\": \"Who answered\"}]}")
public record ResultsReply(String title, List<Object> sections) {}

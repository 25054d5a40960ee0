package org.soundings.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The two fields of results.json that the description of the API names; the file itself is sent as
 * it was published, so that nothing makes one of these.
 */
@Schema(
    description = "results.json; docs/results.schema.json describes all of it",
    requiredProperties = {"title", "sections"},
    example = "{\"title\": \"How we work\", \"sections\": [{\"title\": \"Who answered\"}]}")
public record ResultsReply(String title, List<Object> sections) {}

package org.soundings.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many addresses were deleted. */
@Schema(
    description = "How many addresses were deleted",
    requiredProperties = "deleted",
    example = "{\"deleted\": 24}")
public record DeletedReply(int deleted) {}

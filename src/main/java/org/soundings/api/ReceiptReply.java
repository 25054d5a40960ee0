package org.soundings.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a response is withdrawn with. */
@Schema(
    description = "A response was stored",
    requiredProperties = "receipt",
    example = "{\"receipt\": \"QF7K-2M9D-XH4P-8R3T-W6NB\"}")
public record ReceiptReply(String receipt) {}

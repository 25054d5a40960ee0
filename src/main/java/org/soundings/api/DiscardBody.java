package org.soundings.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That sealed answers are given up.
 *
 * @param ballots how many, all of them, or one of the same band
 */
@Schema(
    description = "The number of all sealed answers that cannot be opened",
    requiredProperties = "ballots",
    example = "{\"ballots\": 3}")
public record DiscardBody(
    @Positive(message = "a whole number of 1 or more") @Schema(minimum = "1") int ballots) {
  @JsonbCreator
  public static DiscardBody of(@JsonbProperty("ballots") @Nullable Integer ballots) {
    return new DiscardBody(ballots == null ? 0 : ballots);
  }
}

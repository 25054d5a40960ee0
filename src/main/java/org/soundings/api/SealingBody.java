package org.soundings.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that a person holds, and then the proof that they have the other.
 *
 * @param sealing empty at the second step
 * @param proof empty at the first step
 */
@Schema(
    description = "First sealing, the public key; then proof, the output of ./soundings keys prove",
    example = "{\"sealing\": \"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\"}")
public record SealingBody(
    @NotNull @Size(max = SealingBody.LONGEST, message = "at most 200 characters") String sealing,
    @NotNull @Size(max = SealingBody.LONGEST, message = "at most 200 characters") String proof) {
  static final int LONGEST = 200;

  @JsonbCreator
  public static SealingBody of(
      @JsonbProperty("sealing") @Nullable String sealing,
      @JsonbProperty("proof") @Nullable String proof) {
    return new SealingBody(sealing == null ? "" : sealing, proof == null ? "" : proof);
  }
}

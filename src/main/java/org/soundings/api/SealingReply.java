package org.soundings.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a {@link SealingBody}.
 *
 * @param test in base64url, for the holder of the key to open; null at the second step
 * @param proved true once the key is the wave's; null before
 */
@Schema(
    description = "First a test of the key, then that it was passed",
    example = "{\"test\": \"AAECAwQFBgcICQoLDA0ODw\"}")
public record SealingReply(@Nullable String test, @Nullable Boolean proved) {
  static SealingReply tested(String test) {
    return new SealingReply(test, null);
  }

  static SealingReply passed() {
    return new SealingReply(null, true);
  }
}

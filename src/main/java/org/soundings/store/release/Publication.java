package org.soundings.store.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a wave's report was public.
 *
 * @param published the day, or null where that was before days were kept
 * @param withdrawn the day on which it was taken down, or null where it is public
 * @param reason why it was taken down; empty where it is public
 */
public record Publication(
    @Nullable LocalDate published, @Nullable LocalDate withdrawn, String reason) {
  static final Publication UNKNOWN = new Publication(null, null, "");

  public boolean isWithdrawn() {
    return withdrawn != null;
  }
}

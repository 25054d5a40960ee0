package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.soundings.form.OwnScore;
import org.soundings.store.answer.Receipt;

/**
 * People's own scores, kept from sending the answers, which are then sealed, until the receipt's
 * page is shown (R17). In memory only, for ten minutes, so that a reloaded page has them too.
 */
@ApplicationScoped
class ShownScores {
  private static final long KEPT = TimeUnit.MINUTES.toNanos(10);
  private static final int MOST = 10_000;

  private record Shown(List<OwnScore> scores, long since) {}

  /** The oldest first. */
  private final Map<Receipt, Shown> shown = new LinkedHashMap<>();

  /** Keeps the scores of what was taken; those of a second try do not count. */
  synchronized void keep(Receipt receipt, List<OwnScore> scores) {
    drop();
    if (!scores.isEmpty()) {
      shown.putIfAbsent(receipt, new Shown(scores, System.nanoTime()));
    }
  }

  synchronized List<OwnScore> of(Receipt receipt) {
    drop();
    Shown found = shown.get(receipt);
    return found == null ? List.of() : found.scores();
  }

  private void drop() {
    Iterator<Shown> oldest = shown.values().iterator();
    while (oldest.hasNext()
        && (oldest.next().since() < System.nanoTime() - KEPT || shown.size() >= MOST)) {
      oldest.remove();
    }
  }
}

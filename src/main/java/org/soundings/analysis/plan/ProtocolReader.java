package org.soundings.analysis.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Origin;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.Recruitment;
import org.soundings.questionnaire.file.Entry;

/** Reads {@code protocol:}, {@code dispositions:} and {@code answers:} of a plan. */
final class ProtocolReader {
  private static final int MOST = 1_000_000_000;

  private ProtocolReader() {}

  static Protocol read(Entry plan) {
    Map<Protocol.Fact, String> facts = new EnumMap<>(Protocol.Fact.class);
    Optional<Entry> protocol = plan.find("protocol");
    for (Protocol.Fact fact : Protocol.Fact.values()) {
      protocol
          .flatMap(entry -> entry.find(fact.key()))
          .ifPresent(entry -> facts.put(fact, entry.wording().text().replaceAll("\\s+", " ")));
    }
    return new Protocol(
        plan.find("dispositions").map(ProtocolReader::recruitment).orElse(null),
        facts,
        plan.find("answers").map(a -> a.choice(Origin.class)).orElse(Origin.ANSWERED));
  }

  private static @Nullable Recruitment recruitment(Entry entry) {
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      counts.put(disposition, entry.find(disposition.key()).map(ProtocolReader::count).orElse(0L));
    }
    entry.need(Disposition.COMPLETE.key());
    long known = counts.values().stream().mapToLong(Long::longValue).sum();
    long recruited = entry.find("recruited").map(ProtocolReader::count).orElse(known);
    if (recruited > known && entry.find(Disposition.UNKNOWN.key()).isEmpty()) {
      counts.put(Disposition.UNKNOWN, recruited - known);
    } else if (recruited != known) {
      entry.note(PlanProblem.DISPOSITIONS, recruited, known);
    }
    double eligible = entry.find("eligible").map(Entry::number).orElse(1.0);
    if (eligible < 0 || eligible > 1) {
      entry.need("eligible").note(PlanProblem.NOT_A_SHARE, eligible);
      return null;
    }
    boolean drawn = entry.find("drawn").map(Entry::flag).orElse(false);
    return new Recruitment(entry.place(), recruited, counts, drawn, eligible);
  }

  private static long count(Entry entry) {
    return entry.whole(0, MOST);
  }
}

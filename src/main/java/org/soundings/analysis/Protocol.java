package org.soundings.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the survey was done, as far as its author said: what the answers themselves cannot tell.
 *
 * @param recruitment null where the plan does not mention those who did not take part
 * @param origin where the answers come from
 */
public record Protocol(@Nullable Recruitment recruitment, Map<Fact, String> facts, Origin origin) {
  public static final Protocol NONE = new Protocol(null, Map.of(), Origin.ANSWERED);

  public Protocol {
    Map<Fact, String> inOrder = new EnumMap<>(Fact.class);
    inOrder.putAll(facts);
    facts = Collections.unmodifiableMap(inOrder);
  }

  /** The same of answers of another origin. */
  public Protocol of(Origin other) {
    return new Protocol(recruitment, facts, other);
  }

  /** With one fact more; where its author has said it, that stands. */
  public Protocol orElse(Fact fact, String words) {
    Map<Fact, String> all = new EnumMap<>(Fact.class);
    all.put(fact, words);
    all.putAll(facts);
    return new Protocol(recruitment, all, origin);
  }

  /** What checklists of journals ask for. */
  public enum Fact {
    SPONSOR("Sponsor"),
    CONDUCTED_BY("Conducted by"),
    POPULATION("Population"),
    SAMPLE("Sample"),
    RECRUITMENT("Recruitment"),
    MODE("Mode"),
    FIELD_DATES("Field dates"),
    INCENTIVES("Incentives"),
    ETHICS("Ethics review"),
    CONSENT("Consent"),
    PRETEST("Development and testing"),
    DUPLICATES("Duplicate answers"),
    DATA("Data"),
    LIMITS("Limits"),
    CONTACT("Contact"),
    CITATION("How to cite");

    private final String label;

    Fact(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** As plans write it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

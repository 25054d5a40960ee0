package org.soundings.desk.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;

/** What is so, each with its name. */
public record DeskFacts(List<Fact> facts) implements DeskBlock {
  /**
   * One of them.
   *
   * @param link where its words lead to, or null
   */
  public record Fact(Said name, Said words, @Nullable String link) {
    public Fact(Said name, Said words) {
      this(name, words, null);
    }
  }

  public DeskFacts {
    facts = List.copyOf(facts);
  }
}

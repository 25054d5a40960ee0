package org.soundings.desk.page;

import java.util.List;
import org.soundings.form.item.Said;

/** Something named, and what is said of it, below each other. */
public record DeskFacts(List<Fact> facts) implements DeskBlock {
  /** One of them. */
  public record Fact(Said name, Said words) {}

  public DeskFacts {
    facts = List.copyOf(facts);
  }
}

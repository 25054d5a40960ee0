package org.soundings.desk.page;

import java.util.List;
import org.soundings.form.Link;

/** Places to go, below each other. */
public record DeskLinks(List<Link> links) implements DeskBlock {
  public DeskLinks {
    links = List.copyOf(links);
  }
}

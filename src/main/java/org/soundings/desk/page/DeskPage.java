package org.soundings.desk.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.form.Link;
import org.soundings.form.Templates;
import org.soundings.form.item.Said;

/**
 * A page for people who run studies.
 *
 * @param lead one sentence below the heading, or null
 * @param action what the page leads to beside its heading, or null
 * @param tabs the pages of the same study; empty where the page is of none
 */
public record DeskPage(
    DeskFrame frame,
    Said heading,
    @Nullable Said lead,
    List<DeskBlock> blocks,
    @Nullable Link action,
    List<Menu.Entry> tabs) {
  public DeskPage {
    blocks = List.copyOf(blocks);
    tabs = List.copyOf(tabs);
  }

  public DeskPage(DeskFrame frame, Said heading, @Nullable Said lead, List<DeskBlock> blocks) {
    this(frame, heading, lead, blocks, null, List.of());
  }

  public DeskPage with(DeskBlock block) {
    List<DeskBlock> more = new ArrayList<>(blocks);
    more.add(block);
    return new DeskPage(frame, heading, lead, more, action, tabs);
  }

  public DeskPage leadingTo(Link other) {
    return new DeskPage(frame, heading, lead, blocks, other, tabs);
  }

  public DeskPage amid(List<Menu.Entry> pages) {
    return new DeskPage(frame, heading, lead, blocks, action, pages);
  }

  /** Every field with something wrong, in order. */
  public List<DeskField> wrong() {
    return blocks.stream()
        .flatMap(block -> block instanceof DeskForm form ? form.fields().stream() : null)
        .filter(field -> field.wrong() != null)
        .toList();
  }

  /** What the browser shows. */
  public String title() {
    String title = frame.words().text("title", heading);
    return wrong().isEmpty() ? title : frame.words().text("title.error", title);
  }

  public String html() {
    return Templates.render("desk/page", this);
  }
}

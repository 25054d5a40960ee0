package org.soundings.desk.page;

import java.util.List;
import org.soundings.form.Templates;
import org.soundings.form.item.Said;

/**
 * What is used beside the draft, before the draft takes its place.
 *
 * @param address of the page on which the text is edited
 * @param compared what is used on the left, the draft on the right
 * @param against why the draft cannot be used; empty where it can
 */
public record ComparedPage(
    DeskPage page,
    String address,
    String draft,
    String used,
    SideBySide compared,
    List<Said> against) {
  public ComparedPage {
    against = List.copyOf(against);
  }

  public DeskWords words() {
    return page.frame().words();
  }

  public String style() {
    return "/assets/" + org.soundings.form.Asset.EDITOR_STYLE.name();
  }

  public String html() {
    return Templates.render("desk/compared", this);
  }
}

package org.soundings.desk.page;

import java.util.List;
import org.soundings.form.item.Said;

/**
 * What stands above every page of somebody who is signed in.
 *
 * @param who the name that they chose
 */
public record Menu(List<Entry> entries, String who) {
  /** The parts of the desk, each with its address. */
  public enum Part {
    STUDIES("/desk"),
    PEOPLE("/desk/people"),
    LOG("/desk/log"),
    ACCOUNT("/desk/account");

    private final String address;

    Part(String address) {
      this.address = address;
    }

    public String address() {
      return address;
    }

    String key() {
      return "menu." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One of them.
   *
   * @param current whether the page belongs to it
   */
  public record Entry(String address, Said words, boolean current) {}

  public Menu {
    entries = List.copyOf(entries);
  }

  /**
   * @param parts those that the person may open
   * @param current the part of the page
   */
  public static Menu of(List<Part> parts, Part current, String who, DeskWords words) {
    return new Menu(
        parts.stream()
            .map(part -> new Entry(part.address(), words.say(part.key()), part == current))
            .toList(),
        who);
  }
}

package org.soundings.form.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of an item as the templates show it. */
public sealed interface Part {
  /**
   * Options of which one, or several, are chosen.
   *
   * @param id of the element around them
   * @param legend the statement they answer, or null where that is the question
   */
  record Choices(String id, @Nullable Said legend, boolean several, List<Option> options)
      implements Part {
    public Choices {
      options = List.copyOf(options);
    }
  }

  /**
   * One option.
   *
   * @param alone whether choosing it excludes the others
   * @param apart whether it stands outside of the others' order
   * @param other the box for "please say", or null
   */
  record Option(
      String id,
      String name,
      String value,
      Said label,
      boolean chosen,
      boolean alone,
      boolean apart,
      @Nullable Box other) {}

  /** Options to be put in order, each with its place. */
  record Places(String id, List<String> offered, List<Place> options) implements Part {
    public Places {
      offered = List.copyOf(offered);
      options = List.copyOf(options);
    }
  }

  /** One option with its place, empty where it has none. */
  record Place(String id, String name, Said label, String chosen, @Nullable Box other) {}

  /**
   * Something typed in.
   *
   * @param label what it is, or null where that is the question
   * @param lines 1 for a box of one line
   * @param width how many characters it is wide, 0 for the whole line
   * @param mode the keyboard that a telephone shows
   * @param unit what stands behind it, or null
   */
  record Box(
      String id,
      String name,
      @Nullable Said label,
      String text,
      int lines,
      int width,
      String mode,
      @Nullable Said unit)
      implements Part {}

  /** A box for a number between two ends that have words. */
  record Scale(Box box, int lowest, int highest, Said low, Said high) implements Part {}

  /** Boxes side by side. */
  record Row(List<Box> boxes) implements Part {
    public Row {
      boxes = List.copyOf(boxes);
    }
  }
}

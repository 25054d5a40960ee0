package org.soundings.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Part;
import org.soundings.form.item.Said;

/**
 * One item as its template shows it.
 *
 * @param shape which of the templates shows it
 * @param heading whether it is the page's only question, so that its wording is the heading
 * @param required whether an answer is insisted on
 * @param problems what could not be understood, in words
 * @param prompt the soft reminder, or null
 * @param empty the elements that the reminder is about
 * @param hidden whether routing hides it for now
 * @param when for the script: the condition over answers of the same page, or null
 * @param prompted whether it was pointed out as unanswered
 * @param opened whether an answer on the same page brought it into view
 */
public record ShownItem(
    String id,
    Shape shape,
    boolean heading,
    Said wording,
    @Nullable Said hint,
    boolean required,
    List<Part> parts,
    List<Said> problems,
    @Nullable Said prompt,
    Set<String> empty,
    boolean hidden,
    @Nullable String when,
    boolean prompted,
    boolean opened) {
  /** How an item's wording and its controls belong together. */
  public enum Shape {
    NOTE,
    /** The wording is the label of the one box. */
    BOX,
    /** The wording is the legend of a group. */
    GROUP
  }

  /** Whether single statements are marked as unanswered: where some are answered. */
  public boolean marks(String control) {
    return empty.size() < parts.size() && empty.contains(control);
  }

  /** The ids of what describes it, for {@code aria-describedby}; null where nothing does. */
  public @Nullable String described() {
    StringBuilder ids = new StringBuilder();
    if (required) {
      ids.append("_needed.").append(id).append(' ');
    }
    if (hint != null) {
      ids.append("_hint.").append(id).append(' ');
    }
    if (!problems.isEmpty()) {
      ids.append("_problem.").append(id).append(' ');
    }
    if (prompt != null) {
      ids.append(heading ? "_prompt" : "_prompt." + id).append(' ');
    }
    return ids.isEmpty() ? null : ids.toString().strip();
  }
}

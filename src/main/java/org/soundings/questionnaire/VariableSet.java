package org.soundings.questionnaire;

import java.util.List;

/**
 * Variables that one item asked for together and that are reported together.
 *
 * @param name the item's id
 * @param wording the question they share
 * @param kind what joins them
 * @param variables names, in the order of the questionnaire
 * @param exclusive those of them that say that none of the others holds, as "none of these"
 */
public record VariableSet(
    String name, Wording wording, Kind kind, List<String> variables, List<String> exclusive) {
  /** The code of an option of a {@link Kind#MULTIPLE} set that was chosen. */
  public static final String CHOSEN = "1";

  /** And of one that was not. */
  public static final String NOT_CHOSEN = "0";

  /** What joins the variables of a set. */
  public enum Kind {
    /** Chosen or not, one variable an option: 1 chosen, 0 not chosen. */
    MULTIPLE,
    /**
     * The rank given to each option, 1 the first; an option left unranked is {@code
     * NOT_APPLICABLE}.
     */
    RANKING,
    /** Statements answered on one shared scale. */
    GRID,
    /** Numbers that add up to one total. */
    SHARES
  }

  public VariableSet {
    variables = List.copyOf(variables);
    exclusive = List.copyOf(exclusive);
  }

  /** With nothing exclusive. */
  public VariableSet(String name, Wording wording, Kind kind, List<String> variables) {
    this(name, wording, kind, variables, List.of());
  }

  /** Of an item whose variables are its parts of these codes; nothing exclusive. */
  static VariableSet of(Item item, Kind kind, List<String> codes) {
    return new VariableSet(
        item.id(),
        item.ask().wording(),
        kind,
        codes.stream().map(code -> Item.part(item, code)).toList());
  }

  /** What can be chosen: all but what is exclusive. */
  public List<String> options() {
    return variables.stream().filter(name -> !exclusive.contains(name)).toList();
  }
}

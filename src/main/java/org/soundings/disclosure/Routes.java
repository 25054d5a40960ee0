package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Whom the members of a family lead to, as numbers of their block: a sum of their levels.
 *
 * @param told whether an earlier release has said how many were asked a variable
 */
record Routes(Cube cube, Tally tally, Predicate<String> told) {
  private static final double ASKED = 5;
  private static final double TOTAL = 1e4;

  /** A variable that only some levels of another lead to: how many were asked, and answered. */
  record Route(String of, int asked, int answered) {}

  List<Route> in(Block block, Map<String, Own> own) {
    List<Route> routes = new ArrayList<>();
    Map<List<Integer>, Integer> sizes = new HashMap<>();
    for (TableId names : tally.tables().keySet()) {
      boolean routed =
          names.size() == 2
              && published(names.get(0))
              && cube.router(names.get(0)).filter(names.get(1)::equals).isPresent();
      Own router = routed ? own.get(names.get(1)) : null;
      if (router != null) {
        Routed to = Routed.of(tally.table(names));
        if (to.notAsked() > 0) {
          int asked =
              sizes.computeIfAbsent(
                  to.levels(),
                  any -> asked(block, router, to, cube.k(names.get(1)), told.test(names.get(0))));
          int answered = block.number(to.answered(), 0, TOTAL);
          int silent = block.unprinted(to.asked() - to.answered(), 0);
          block.line(List.of(answered, silent), asked);
          routes.add(new Route(names.get(0), asked, answered));
        }
      }
    }
    return routes;
  }

  /** A later release, whose tables were counted too, decides nothing about earlier ones. */
  private boolean published(String name) {
    return cube.tables().stream().anyMatch(table -> table.variables().contains(name));
  }

  private int asked(Block block, Own router, Routed to, long k, boolean known) {
    int asked = block.number(to.asked(), known ? 0 : k, known ? Double.POSITIVE_INFINITY : ASKED);
    List<Integer> here = new ArrayList<>();
    List<Integer> elsewhere = new ArrayList<>();
    for (int l = 0; l < router.levels().length; l++) {
      (to.levels().contains(l) ? here : elsewhere).add(router.levels()[l]);
    }
    if (to.fromSilence() > 0) {
      here.add(block.number(to.fromSilence(), 0, TOTAL));
    }
    block.line(here, asked);
    block.line(elsewhere, block.unprinted(to.otherAnswers(), k));
    if (cube.policy().guardsSilence() && !known) {
      block.hide(asked);
    }
    return asked;
  }
}

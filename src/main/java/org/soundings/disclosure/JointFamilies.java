package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tables of one item, or of items that lie in one another, by groups that lie in one another. */
record JointFamilies(Margins margins) {
  List<List<Crossing>> of(Collection<Crossing> all) {
    List<List<Crossing>> families = new ArrayList<>();
    Set<String> items = new LinkedHashSet<>();
    all.forEach(c -> items.add(c.item()));
    while (!items.isEmpty()) {
      List<String> alike = margins.family(items.iterator().next(), items);
      alike.forEach(items::remove);
      List<Crossing> tables = all.stream().filter(c -> alike.contains(c.item())).toList();
      Set<String> groups = new LinkedHashSet<>(tables.stream().map(Crossing::group).toList());
      while (!groups.isEmpty()) {
        List<String> family = margins.family(groups.iterator().next(), groups);
        family.forEach(groups::remove);
        families.add(tables.stream().filter(c -> family.contains(c.group())).toList());
      }
    }
    return families;
  }
}

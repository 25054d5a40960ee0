package org.soundings.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which columns of a list are meant: by their names where the first line has them, else by what is
 * in them. The address is the first column with an "@" in most lines; the stratum is the column
 * that most often names one.
 *
 * @param address from 0; -1 where there is none
 * @param stratum likewise
 * @param header whether the first line is one
 */
record ListColumns(int address, int stratum, boolean header) {
  private static final Set<String> ADDRESSES =
      Set.of(
          "address",
          "e-mail",
          "email",
          "e-mail address",
          "email address",
          "correo",
          "correo electrónico",
          "dirección");
  private static final Set<String> STRATA =
      Set.of("stratum", "group", "team", "estrato", "grupo", "equipo");

  static ListColumns of(List<String[]> lines, InvitedWave wave) {
    if (lines.isEmpty()) {
      return new ListColumns(-1, -1, false);
    }
    List<String> first = Arrays.stream(lines.getFirst()).map(ListColumns::plain).toList();
    boolean header = first.stream().noneMatch(cell -> cell.contains("@"));
    List<String[]> people = header ? lines.subList(1, lines.size()) : lines;
    int address = named(first, ADDRESSES);
    if (address < 0) {
      address = most(people, -1, cell -> cell.contains("@"));
    }
    int stratum = named(first, STRATA);
    if (stratum < 0) {
      stratum = most(people, address, cell -> AddressList.stratum(wave, cell).isPresent());
    }
    return new ListColumns(address, stratum, header);
  }

  private static String plain(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }

  private static int named(List<String> header, Set<String> names) {
    return IntStream.range(0, header.size())
        .filter(i -> names.contains(header.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** The first of the columns in which most cells are so; -1 where none is. */
  private static int most(List<String[]> lines, int apart, Predicate<String> so) {
    int columns = lines.stream().mapToInt(cells -> cells.length).max().orElse(0);
    int best = -1;
    long most = 0;
    for (int i = 0; i < columns; i++) {
      int column = i;
      long count =
          lines.stream()
              .filter(cells -> column < cells.length && so.test(cells[column].strip()))
              .count();
      if (i != apart && count > most) {
        best = i;
        most = count;
      }
    }
    return best;
  }
}

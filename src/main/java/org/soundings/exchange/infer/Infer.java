package org.soundings.exchange.infer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.DataFault;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.column.ColumnName;
import org.soundings.exchange.infer.column.DayOrder;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.Doubts;
import org.soundings.exchange.infer.doubt.FileDoubts;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.doubt.Remarks;
import org.soundings.exchange.infer.doubt.RepeatedPeople;
import org.soundings.exchange.infer.doubt.Statuses;
import org.soundings.exchange.infer.guess.Guess;
import org.soundings.exchange.infer.guess.Guesser;
import org.soundings.exchange.infer.row.OddRows;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * Proposes a questionnaire that reads a given data file: its items, their level of measurement,
 * options in sensible order, sets of columns, missing codes, the weight, and the columns better
 * left alone because they could tell who answered. The proposal is a YAML file to be read through
 * and corrected by somebody who knows the study; as it is, it passes the check and reads its own
 * file without a problem, unless rows of that have too few or too many cells.
 */
public final class Infer {
  private final CsvFile file;
  private final int titleRows;
  private final int headerRows;
  private final OddRows odd;
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, String> ignored = new LinkedHashMap<>();
  private final Map<String, String> design = new LinkedHashMap<>();
  private final List<ColumnEntry> designColumns = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private final Set<String> stems = new HashSet<>();

  private Infer(CsvFile file, OptionalInt titleRows, OptionalInt headerRows) {
    this.file = file;
    this.titleRows = titleRows.orElseGet(file::titleRows);
    this.headerRows = headerRows.orElseGet(file::headerRows);
    Header header = file.header(this.titleRows, this.headerRows);
    this.odd = OddRows.of(file, this.titleRows, this.headerRows);
    List<Header.Column> columns = header.columns();
    for (int i = 0; i < columns.size(); i++) {
      profiles.add(new Profile(i, columns.get(i), file.numbers()));
    }
  }

  /**
   * A questionnaire, and what to look at in it.
   *
   * @param yaml the text of its file
   * @param looks the most doubtful first
   */
  public record Proposed(String yaml, List<Look> looks) {
    public Proposed {
      looks = List.copyOf(looks);
    }
  }

  /**
   * The questionnaire as the text of its file.
   *
   * @throws Refused where the file cannot be read or has no column of answers
   */
  public static String yaml(Path data) {
    return of(data).yaml();
  }

  /**
   * The questionnaire, and what to look at in it.
   *
   * @throws Refused where the file cannot be read or has no column of answers
   */
  public static Proposed of(Path data) {
    return of(data, OptionalInt.empty(), OptionalInt.empty());
  }

  /**
   * The questionnaire, and what to look at in it.
   *
   * @param titleRows how many rows stand above the header, where that is known
   * @param headerRows how many rows the header has, where that is known
   * @throws Refused where the file cannot be read or has no column of answers
   */
  public static Proposed of(Path data, OptionalInt titleRows, OptionalInt headerRows) {
    Proposal proposal = new Infer(CsvFile.open(data), titleRows, headerRows).proposal();
    return new Proposed(proposal.yaml(), proposal.looks());
  }

  private Proposal proposal() {
    forEachResponse(this::look);
    Place place = Place.of(file.path().toString());
    if (profiles.getFirst().rows() == 0 && odd.ragged().first() > 0) {
      throw new Refused(DataFault.NO_WHOLE_ROWS.at(place, odd.ragged().first(), profiles.size()));
    }
    if (profiles.getFirst().rows() == 0) {
      throw new Refused(DataFault.NO_ROWS.at(place));
    }
    Programme programme = Programme.of(profiles);
    odd.shuffled().ifPresent(looks::add);
    looks.addAll(RepeatedPeople.looks(profiles, odd.doubled()));
    List<Look> statuses = Statuses.looks(profiles, programme);
    looks.addAll(statuses.isEmpty() ? Remarks.looks(profiles) : statuses);
    Settling settling = Settling.of(profiles, programme);
    List<Field> fields = fields(programme, settling);
    if (fields.stream().allMatch(Field::isUnused) && design.isEmpty()) {
      throw new Refused(DataFault.NOTHING_TO_ASK.at(place));
    }
    int top = titleRows + headerRows;
    Set<Integer> rankings = Rankings.of(fields, file, top);
    ConstantSums.look(fields, rankings, file, top);
    Mentions.look(fields, rankings, file, top);
    SeveralLanguages.look(profiles, fields).ifPresent(looks::add);
    List<ItemDraft> drafts =
        ItemDrafts.of(fields, rankings, OtherWords.of(fields, file, top), stems);
    if (drafts.isEmpty()) {
      throw new Refused(DataFault.NOTHING_TO_ASK.at(place));
    }
    looks.addAll(FileDoubts.of(file, titleRows, headerRows, profiles));
    looks.addAll(odd.looks());
    return new Proposal(
        file,
        programme,
        titleRows,
        headerRows,
        profiles.getFirst().rows(),
        drafts,
        design,
        designColumns,
        settling.everywhere(fields, programme),
        unused(fields, drafts),
        odd.leftOut(),
        odd.ragged().areEmptyAtTheEnd(),
        looks);
  }

  /** The columns left out, with those in which nobody answered and that are in no set. */
  private Map<String, String> unused(List<Field> fields, List<ItemDraft> drafts) {
    Set<String> read = new HashSet<>();
    drafts.forEach(draft -> draft.columns().forEach(entry -> read.add(entry.header())));
    for (Field field : fields) {
      if (!read.contains(field.header())) {
        ignored.put(
            field.header(), field.profile().isBlank() ? "empty" : "nothing but missing codes");
      }
    }
    return ignored;
  }

  private void forEachResponse(Consumer<String[]> taker) {
    boolean filled = odd.ragged().areEmptyAtTheEnd();
    file.forEachRow(
        titleRows + headerRows,
        (row, cells) -> {
          if ((filled || cells.length >= profiles.size()) && !odd.isLeftOut(cells)) {
            taker.accept(cells);
          }
        });
  }

  private void look(String[] cells) {
    for (Profile profile : profiles) {
      profile.take(profile.at() < cells.length ? cells[profile.at()] : "");
    }
  }

  private List<Field> fields(Programme programme, Settling settling) {
    Guesser guesser = new Guesser(programme, file.delimiter(), DayOrder.of(profiles));
    List<Field> fields = new ArrayList<>();
    List<Profile> personal = new ArrayList<>();
    Set<String> split = splitChoices(programme);
    split.addAll(Joined.of(profiles, file, titleRows + headerRows));
    Map<Profile, Optional<String>> reasons = new LinkedHashMap<>();
    profiles.forEach(profile -> reasons.put(profile, Ignored.reason(profile, programme)));
    OwnColumns own = OwnColumns.of(profiles, programme, reasons);
    Optional<Profile> weight = new WeightGuess(profiles, looks).find();
    for (Profile profile : profiles) {
      Optional<String> reason =
          reasons
              .getOrDefault(profile, Optional.empty())
              .filter(why -> !(why.startsWith(Ignored.WRITTEN) && own.isQuestion(profile)));
      if (reason.isPresent() && !(profile.isBlank() && reason.get().equals("empty"))) {
        ignored.put(profile.column().name(), reason.get());
        own.leftOut(profile)
            .filter(look -> reason.get().startsWith(Ignored.WRITTEN))
            .ifPresent(looks::add);
        if (reason.get().equals(Ignored.TELLS_WHO) && !profile.isUnique()) {
          personal.add(profile);
        }
      } else if (weight.filter(profile::equals).isPresent()) {
        weight(profile);
      } else if (split.contains(profile.column().name())) {
        ignored.put(profile.column().name(), "the same as its columns for each choice");
      } else if (!design.containsKey("strata") && isStratum(profile)) {
        design.put("strata", profile.column().name());
      } else {
        fields.add(field(profile, guesser, settling));
      }
    }
    commentsLast(fields);
    stems.addAll(SharedStems.name(fields));
    if (programme == Programme.SOSCI) {
      fields.replaceAll(Boxes.of(fields)::marked);
    }
    OwnBases bases = new OwnBases(fields);
    if (bases.mayBe()) {
      forEachResponse(bases::take);
      bases.mark(fields);
    }
    if (fields.stream().allMatch(Field::isUnused)) {
      personal.forEach(profile -> fields.add(personal(profile, guesser, settling)));
    }
    return fields;
  }

  /** Puts what was written beside options behind them, so that these stand side by side. */
  private static void commentsLast(List<Field> fields) {
    List<Field> comments =
        fields.stream()
            .filter(field -> field.header().matches("\\w+\\[\\w+" + ColumnName.COMMENT + "].*"))
            .toList();
    fields.removeAll(comments);
    fields.addAll(comments);
  }

  /** The columns that a file of KoboToolbox holds once more with a column for each choice. */
  private Set<String> splitChoices(Programme programme) {
    Set<String> names = new HashSet<>();
    if (programme == Programme.KOBO) {
      profiles.stream()
          .map(p -> p.column().name())
          .filter(name -> name.contains("/"))
          .forEach(name -> names.add(name.substring(0, name.lastIndexOf('/'))));
    }
    return names;
  }

  /** What could tell who answered is read only where the file holds nothing else. */
  private Field personal(Profile profile, Guesser guesser, Settling settling) {
    ignored.remove(profile.column().name());
    Field field = field(profile, guesser, settling);
    field
        .looks()
        .add(
            new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                "This could tell who answered, and is read only because the file holds nothing"
                    + " else.",
                "List it under data: ignore before you publish anything."));
    return field;
  }

  private Field field(Profile profile, Guesser guesser, Settling settling) {
    Guess guess = profile.isEmpty() ? new Guess.Words("") : guesser.of(profile);
    List<Look> found = new ArrayList<>(settling.looks(profile));
    if (!profile.isEmpty()) {
      found.addAll(Doubts.of(profile, guess));
    }
    return new Field(
        profile,
        ColumnName.of(profile.column(), profile.at()),
        guess,
        settling.here(profile),
        found,
        false,
        false);
  }

  private void weight(Profile profile) {
    String name = profile.column().name();
    design.put("weight", name);
    if (profile.isWrittenOtherwise()) {
      designColumns.add(
          new ColumnEntry(name, name)
              .word("written", ItemDrafts.word(profile.format().orElseThrow())));
    }
    looks.add(WeightGuess.taken(profile));
  }

  private static boolean isStratum(Profile profile) {
    return profile.column().name().toLowerCase(Locale.ROOT).matches("strat(a|um)(_?id)?");
  }
}

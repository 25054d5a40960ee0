package org.soundings.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Mailing;
import org.soundings.study.Roster;
import org.soundings.study.RoughCount;

/** What the page of those who are invited to a wave consists of. */
record InvitingForms(String study, String wave, Visitor visitor) {
  static final String LIST = "list";
  static final String SEND = "send";
  static final String INVITATIONS = "invitations";
  static final String REMINDERS = "reminders";
  static final String UNKNOWN = "unknown";
  static final String REFUSED = "refused";
  static final String ADDRESS = "address";
  static final String CORRECTED = "corrected";
  static final String TEST = "test";
  static final String TEST_REMINDER = "test-reminder";

  private static final String CODES = "codes.";
  private static final int MOST_SHOWN = 100;

  /** As the log has it. */
  String about() {
    return study + "/" + wave;
  }

  String address() {
    return address(study, wave);
  }

  static String address(String study, String wave) {
    return "/desk/studies/" + study + "/waves/" + wave + "/invitations";
  }

  /** How many codes were asked for, by group; what is no number counts as none. */
  static Map<String, Integer> codes(SentForm sent) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    sent.values()
        .forEach(
            (name, value) -> {
              String typed = value.strip();
              if (name.startsWith(CODES) && typed.matches("[1-9]\\d{0,4}")) {
                codes.put(name.substring(CODES.length()), Integer.parseInt(typed));
              }
            });
    return codes;
  }

  private DeskWords words() {
    return visitor.words();
  }

  /** Of a wave that has one link for everybody, or of none. */
  DeskPage without(Refused why) {
    return page().with(DeskText.of(DeskText.Kind.LOOK, words().problem(why.problems().getFirst())));
  }

  /**
   * @param sent what was sent, if it is wrong
   * @param wrong what is wrong with it
   */
  DeskPage page(
      Roster roster, Mailing.State mail, boolean mailed, SentForm sent, List<Problem> wrong) {
    DeskPage page = page();
    if (!wrong.isEmpty() && !isList(wrong)) {
      for (Problem problem : wrong.subList(0, Math.min(wrong.size(), MOST_SHOWN))) {
        page = page.with(DeskText.of(DeskText.Kind.LOOK, words().problem(named(problem, roster))));
      }
    }
    page =
        page.with(
                DeskText.of(DeskText.Kind.HEADING, words().say("invite.groups", roster.invited())))
            .with(groups(roster));
    if (!roster.over()) {
      page = page.with(heading("invite.more"));
      if (isList(wrong)) {
        page = page.with(ProblemTable.of(wrong, words()));
      }
      page = page.with(list(roster, sent, wrong));
    }
    for (DeskBlock block : mail(mail, mailed, roster)) {
      page = page.with(block);
    }
    for (DeskBlock block : slips(roster, sent)) {
      page = page.with(block);
    }
    for (DeskBlock block : deletion(roster)) {
      page = page.with(block);
    }
    return page;
  }

  private DeskPage page() {
    return new DeskPage(
        visitor.inside(Menu.Part.STUDIES),
        words().say("invite"),
        words().say("wave.lead", study, wave),
        List.of());
  }

  /** With the groups as people know them. */
  private static Problem named(Problem problem, Roster roster) {
    String what = problem.what();
    for (Roster.Group group : roster.groups()) {
      what = what.replace("\"" + group.code() + "\"", "\"" + group.name().text() + "\"");
    }
    return new Problem(problem.place(), problem.severity(), problem.code(), what, problem.remedy());
  }

  /** What is wrong with a list stands beside its field. */
  private static boolean isList(List<Problem> wrong) {
    return wrong.stream().anyMatch(p -> p.place().file().equals("addresses"));
  }

  private DeskTable groups(Roster roster) {
    return new DeskTable(
        words().say("invite"),
        List.of(
            words().say("invite.group"),
            words().say("invite.invited"),
            words().say("studies.taken")),
        roster.groups().stream()
            .map(
                group ->
                    List.of(
                        DeskTable.Cell.of(name(group)),
                        DeskTable.Cell.of(Long.toString(group.invited())),
                        DeskTable.Cell.of(taken(group))))
            .toList());
  }

  private Said taken(Roster.Group group) {
    RoughCount count = group.tookPart();
    return count == null ? words().say("taken.none") : StudiesPage.taken(count, words());
  }

  private Said name(Roster.Group group) {
    return group.code().isEmpty()
        ? words().say("invite.everybody")
        : DeskText.written(group.name().text());
  }

  private DeskForm list(Roster roster, SentForm sent, List<Problem> wrong) {
    boolean grouped = !roster.groups().getFirst().code().isEmpty();
    Said hint =
        grouped
            ? words().say("invite.list.hint", roster.groups().size(), roster.atLeast())
            : words().say("invite.list.hint.plain", roster.atLeast());
    DeskField list =
        DeskField.text(LIST, "textarea", words().say("invite.list"), "off")
            .hint(hint)
            .value(sent.one(LIST));
    if (isList(wrong)) {
      list = list.wrong(words().say("invite.list.wrong", wrong.size()));
    }
    return new DeskForm(address(), List.of(list), words().say("invite.list.button"));
  }

  private List<DeskBlock> mail(Mailing.State mail, boolean mailed, Roster roster) {
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(heading("invite.mail"));
    if (!mailed) {
      blocks.add(
          new DeskText(
              DeskText.Kind.PLAIN,
              words().say("invite.mail.none"),
              new Link(address() + "/reminders.csv", words().say("invite.links.link"))));
      return blocks;
    }
    blocks.add(plain("invite.mail.state", mail.waiting(), mail.sent()));
    unsent(mail.refused(), "invite.mail.refused", blocks);
    unsent(mail.unknown(), "invite.mail.unknown", blocks);
    if (roster.over()) {
      return blocks;
    }
    if (!mail.unknown().isEmpty()) {
      blocks.add(send(UNKNOWN));
    }
    if (!mail.refused().isEmpty()) {
      blocks.add(corrected(mail.refused()));
    }
    blocks.add(send(INVITATIONS));
    blocks.add(send(TEST));
    blocks.add(heading("invite.remind"));
    blocks.add(
        new DeskText(
            DeskText.Kind.PLAIN,
            mail.reminding()
                ? words().say("invite.remind.waiting")
                : words().say("invite.remind.why", StudiesPage.taken(mail.reminded(), words())),
            new Link(address() + "/reminders.csv", words().say("invite.links.link"))));
    blocks.add(send(REMINDERS));
    blocks.add(send(TEST_REMINDER));
    return blocks;
  }

  private void unsent(List<String> addresses, String key, List<DeskBlock> blocks) {
    if (!addresses.isEmpty()) {
      Said shown =
          words()
              .say(
                  key,
                  addresses.size(),
                  String.join(", ", addresses.subList(0, Math.min(addresses.size(), MOST_SHOWN))));
      blocks.add(DeskText.of(DeskText.Kind.LOOK, shown));
    }
  }

  private DeskForm corrected(List<String> refused) {
    List<DeskField.Option> options =
        refused.stream()
            .limit(MOST_SHOWN)
            .map(address -> new DeskField.Option(address, DeskText.written(address)))
            .toList();
    return new DeskForm(
            address() + "/mail",
            List.of(
                DeskField.hidden(SEND, REFUSED),
                DeskField.choice(ADDRESS, words().say("invite.correct"), options),
                DeskField.text(CORRECTED, "text", words().say("invite.corrected"), "off")
                    .hint(words().say("invite.corrected.hint"))),
            words().say("invite.correct.button"))
        .quiet();
  }

  private DeskForm send(String what) {
    DeskForm form =
        new DeskForm(
            address() + "/mail",
            List.of(DeskField.hidden(SEND, what)),
            words().say("invite.send." + what));
    return what.equals(INVITATIONS) || what.equals(REMINDERS) ? form : form.quiet();
  }

  private List<DeskBlock> slips(Roster roster, SentForm sent) {
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(heading("invite.codes"));
    blocks.add(
        new DeskText(
            DeskText.Kind.PLAIN,
            words().say("invite.codes.why"),
            new Link(address() + "/codes.html", words().say("invite.codes.print"))));
    if (!roster.over()) {
      List<DeskField> fields = new ArrayList<>();
      for (Roster.Group group : roster.groups()) {
        String field = CODES + group.code();
        fields.add(
            DeskField.text(field, "text", words().say("invite.codes.in", name(group)), "off")
                .value(sent.one(field)));
      }
      blocks.add(
          new DeskForm(address() + "/codes", fields, words().say("invite.codes.button")).quiet());
    }
    return blocks;
  }

  private List<DeskBlock> deletion(Roster roster) {
    return List.of(
        heading("invite.forget"),
        roster.deleted() == null
            ? plain("invite.forget.days", roster.kept())
            : plain("invite.forget.day", roster.deleted()),
        new DeskForm(address() + "/forget", List.of(), words().say("invite.forget.button"))
            .quiet());
  }

  private DeskText heading(String key) {
    return DeskText.of(DeskText.Kind.HEADING, words().say(key));
  }

  private DeskText plain(String key, Object... arguments) {
    return DeskText.of(DeskText.Kind.PLAIN, words().say(key, arguments));
  }
}

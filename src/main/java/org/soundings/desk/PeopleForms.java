package org.soundings.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.account.Grant;
import org.soundings.account.Person;
import org.soundings.account.Role;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskTable;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.item.Said;

/**
 * What the pages about people consist of.
 *
 * @param studies the ids of all
 */
record PeopleForms(DeskWords words, List<String> studies) {
  static final String ADDRESS = "/desk/people";

  static final String PASSWORD = "password";

  /** On the same page as the other. */
  static final String LINK_PASSWORD = "link-password";

  private static final String ROLE = "role";
  private static final String STUDY = "study";

  static String address(Person person) {
    return ADDRESS + "/" + person.id();
  }

  /** The role that was chosen; a viewer's of no study where none was. */
  static Grant grant(SentForm sent) {
    Role role =
        Stream.of(Role.values())
            .filter(r -> value(r).equals(sent.one(ROLE)))
            .findFirst()
            .orElse(Role.VIEWER);
    return new Grant(role, sent.one(STUDY));
  }

  private static String value(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  DeskForm invite() {
    return new DeskForm(
            ADDRESS,
            List.of(
                DeskField.text("name", "email", words.say("sign-in.name"), "off"),
                roles(),
                inStudy(),
                password(PASSWORD)),
            words.say("people.invite.button"))
        .with(Reentry.button(words));
  }

  DeskForm role(Person person) {
    return new DeskForm(
            address(person) + "/roles",
            List.of(roles(), inStudy(), password(PASSWORD)),
            words.say("people.roles.button"))
        .with(Reentry.button(words));
  }

  DeskForm link(Person person) {
    return new DeskForm(
            address(person) + "/link",
            List.of(password(LINK_PASSWORD)),
            words.say("people.link.button"))
        .with(Reentry.button(words))
        .quiet();
  }

  /** Whoever finds a browser that is signed in makes nobody an administrator. */
  private DeskField password(String field) {
    return DeskField.password(field, words.say("wave.password"));
  }

  private DeskField roles() {
    return DeskField.choice(
        ROLE,
        words.say("people.role"),
        Arrays.stream(Role.values())
            .sorted(Comparator.comparing(role -> role == Role.ADMINISTRATOR))
            .map(role -> new DeskField.Option(value(role), new RoleWords(words).of(role)))
            .toList());
  }

  private DeskField inStudy() {
    List<DeskField.Option> options = new ArrayList<>();
    options.add(new DeskField.Option("", words.say("people.study.all")));
    studies.forEach(id -> options.add(new DeskField.Option(id, DeskText.written(id))));
    return DeskField.choice(STUDY, words.say("people.study"), options);
  }

  DeskTable table(List<Person> all) {
    return new DeskTable(
        words.say("people"),
        List.of(words.say("people.who"), words.say("people.roles"), words.say("people.state")),
        all.stream().map(this::row).toList());
  }

  private List<DeskTable.Cell> row(Person person) {
    String roles =
        person.grants().stream()
            .map(grant -> new RoleWords(words).of(grant).text())
            .collect(Collectors.joining(", "));
    return List.of(
        DeskTable.Cell.of(person.shown())
            .to(address(person))
            .over(DeskText.written(person.chosen() ? person.name() : "")),
        DeskTable.Cell.of(roles),
        DeskTable.Cell.of(words.say(person.chosen() ? "people.can" : "people.cannot")));
  }

  /** Everything below the heading of a person's page. */
  List<DeskBlock> of(Person person, DeskForm another, DeskForm link) {
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(heading("people.roles"));
    for (Grant grant : person.grants()) {
      blocks.add(DeskText.of(DeskText.Kind.PLAIN, new RoleWords(words).of(grant)));
      blocks.add(taken(person, grant));
    }
    blocks.add(heading("people.roles.more"));
    blocks.add(another);
    blocks.add(heading("people.link"));
    blocks.add(DeskText.of(DeskText.Kind.PLAIN, words.say("people.link.why")));
    blocks.add(link);
    blocks.add(heading("people.remove"));
    blocks.add(DeskText.of(DeskText.Kind.PLAIN, words.say("people.remove.why")));
    blocks.add(button(address(person) + "/remove", "people.remove.button"));
    return blocks;
  }

  private DeskForm taken(Person person, Grant grant) {
    Said words = words().say("people.roles.take", new RoleWords(words()).of(grant));
    return new DeskForm(
            address(person) + "/roles/remove",
            List.of(
                DeskField.hidden(ROLE, value(grant.role())),
                DeskField.hidden(STUDY, grant.study())),
            words)
        .quiet();
  }

  private DeskText heading(String key) {
    return DeskText.of(DeskText.Kind.HEADING, words.say(key));
  }

  private DeskForm button(String action, String key) {
    return new DeskForm(action, List.of(), words.say(key)).quiet();
  }
}

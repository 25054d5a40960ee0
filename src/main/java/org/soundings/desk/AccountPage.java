package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.soundings.account.Grant;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.account.Sessions;
import org.soundings.account.SignIn;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.questionnaire.Refused;
import org.soundings.web.HtmlPage;

/** What a person can see and change of their own account. */
@Path(AccountPage.ADDRESS)
@Needs(Right.SELF)
@ApplicationScoped
public class AccountPage {
  static final String ADDRESS = "/desk/account";

  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final String CURRENT = "password";
  private static final String NEXT = "next";

  private final SignIn signIn;
  private final Sessions sessions;

  @Inject
  AccountPage(SignIn signIn, Sessions sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @GET
  public Response show(@BeanParam Visitor visitor) {
    return page(OK, form(visitor.words()), visitor);
  }

  @POST
  @Path("sign-out-everywhere")
  public Response signOutEverywhere(@BeanParam Visitor visitor) {
    sessions.endAll(visitor.person());
    return HtmlPage.seeOther("/desk/signed-out")
        .cookie(visitor.without(DeskCookie.SESSION))
        .build();
  }

  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    try {
      signIn.change(
          visitor.person(), visitor.sent(DeskCookie.SESSION), sent.one(CURRENT), sent.one(NEXT));
      return SignInPages.signedIn(
          new SignIn.Known(visitor.person(), 0), ADDRESS, visitor, sessions);
    } catch (Refused refused) {
      DeskWords words = visitor.words();
      return page(WRONG, sent.back(form(words), refused, words), visitor);
    }
  }

  private static DeskForm form(DeskWords words) {
    return new DeskForm(
        ADDRESS + "/password",
        List.of(
            DeskField.password(CURRENT, words.say("account.password.current")),
            DeskField.text(NEXT, "password", words.say("account.password.next"), "new-password")),
        words.say("account.password.button"));
  }

  private static Response page(int status, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    Person person = visitor.person();
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("account.roles")));
    for (Grant grant : person.grants()) {
      blocks.add(DeskText.of(DeskText.Kind.PLAIN, new RoleWords(words).of(grant)));
    }
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("account.password")));
    blocks.add(DeskText.of(DeskText.Kind.PLAIN, words.say("account.password.why")));
    blocks.add(form);
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("account.passkeys")));
    Link passkeys = new Link(PasskeyPages.ADDRESS, words.say("passkeys"));
    blocks.add(new DeskText(DeskText.Kind.PLAIN, words.say("account.passkeys.why"), passkeys));
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("account.tokens")));
    Link tokens = new Link(TokenPages.ADDRESS, words.say("account.tokens.link"));
    blocks.add(new DeskText(DeskText.Kind.PLAIN, words.say("account.tokens.why"), tokens));
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("account.sessions")));
    blocks.add(DeskText.of(DeskText.Kind.PLAIN, words.say("account.everywhere")));
    blocks.add(
        new DeskForm(
            ADDRESS + "/sign-out-everywhere", List.of(), words.say("account.everywhere.button")));
    DeskPage page =
        new DeskPage(
            visitor.inside(Menu.Part.ACCOUNT),
            words.say("account"),
            words.say("account.lead", person.name()),
            blocks);
    return HtmlPage.html(status, page.html()).build();
  }
}

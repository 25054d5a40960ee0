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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.soundings.account.MadePasskey;
import org.soundings.account.Passkey;
import org.soundings.account.Passkeys;
import org.soundings.account.Right;
import org.soundings.account.SignIn;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.questionnaire.Refused;
import org.soundings.web.HtmlPage;
import org.soundings.web.JsonAnswer;

/** Where a person adds and removes their passkeys. */
@Path(PasskeyPages.ADDRESS)
@Needs(Right.SELF)
@ApplicationScoped
public class PasskeyPages {
  static final String ADDRESS = "/desk/account/passkeys";

  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final String LABEL = "label";

  private final Passkeys passkeys;
  private final SignIn signIn;

  @Inject
  PasskeyPages(Passkeys passkeys, SignIn signIn) {
    this.passkeys = passkeys;
    this.signIn = signIn;
  }

  @GET
  public Response show(@BeanParam Visitor visitor) {
    return page(OK, form(visitor.words()), visitor);
  }

  /** Shows the page on which the browser makes one: only the password lets another one in. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    String session = visitor.sent(DeskCookie.SESSION);
    try {
      signIn.again(visitor.person(), session, sent.one("password"));
      Passkeys.Asked asked = passkeys.askNew(visitor.person(), session, sent.one(LABEL));
      return making(sent.one(LABEL), asked, visitor);
    } catch (Refused refused) {
      return refused(sent, refused, visitor);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    try {
      passkeys.add(
          visitor.person(),
          visitor.sent(DeskCookie.SESSION),
          visitor.allSent(DeskCookie.PASSKEY),
          sent.one(LABEL),
          new MadePasskey(sent.one("passkey-client"), sent.one("passkey-attestation")));
      return HtmlPage.seeOther(ADDRESS).cookie(visitor.without(DeskCookie.PASSKEY)).build();
    } catch (Refused refused) {
      return refused(sent, refused, visitor);
    }
  }

  /** Taking away asks for nothing. */
  @POST
  @Path("remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(byte[] body, @BeanParam Visitor visitor) {
    passkeys.remove(visitor.person(), SentForm.of(body).one("passkey"));
    return HtmlPage.seeOther(ADDRESS).build();
  }

  /** For the script of a page that asks for the password again. */
  @POST
  @Path("challenge")
  public Response challenge(@BeanParam Visitor visitor) {
    return asked(
        () -> passkeys.askAgain(visitor.person(), visitor.sent(DeskCookie.SESSION)), visitor);
  }

  static Response asked(Supplier<Passkeys.Asked> ask, Visitor visitor) {
    try {
      Passkeys.Asked asked = ask.get();
      return Response.ok(asked.json(), MediaType.APPLICATION_JSON_TYPE)
          .cacheControl(HtmlPage.unkept())
          .cookie(visitor.holding(DeskCookie.PASSKEY, asked.cookie()))
          .build();
    } catch (Refused refused) {
      return JsonAnswer.problems(WRONG, refused.problems()).build();
    }
  }

  private static DeskForm form(DeskWords words) {
    return new DeskForm(
        ADDRESS + "/new",
        List.of(
            DeskField.text(LABEL, "text", words.say("passkey.label"), "off")
                .hint(words.say("passkey.label.hint")),
            DeskField.password("password", words.say("wave.password"))),
        words.say("passkey.button"));
  }

  private static Response making(String label, Passkeys.Asked asked, Visitor visitor) {
    DeskWords words = visitor.words();
    DeskForm form =
        new DeskForm(
                ADDRESS,
                List.of(
                    DeskField.hidden(LABEL, label),
                    DeskField.hidden("passkey-options", asked.json())),
                words.say("passkey.make.button"))
            .with(
                new DeskForm.PasskeyButton(
                    "", words.say("passkey.make.button"), words.say("passkey.make.failed")));
    DeskPage page =
        new DeskPage(
            visitor.inside(Menu.Part.ACCOUNT).withPasskeys(),
            words.say("passkey.make"),
            words.say("passkey.make.lead", label.strip()),
            List.of(form));
    return HtmlPage.html(OK, page.html())
        .cookie(visitor.holding(DeskCookie.PASSKEY, asked.cookie()))
        .build();
  }

  private Response refused(SentForm sent, Refused refused, Visitor visitor) {
    DeskForm form = sent.back(form(visitor.words()), refused, visitor.words());
    return page(WRONG, form, visitor);
  }

  private Response page(int status, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    List<DeskBlock> blocks = new ArrayList<>();
    for (Passkey passkey : passkeys.of(visitor.person())) {
      LocalDate day = LocalDate.ofInstant(passkey.made(), ZoneOffset.UTC);
      blocks.add(DeskText.of(DeskText.Kind.HEADING, DeskText.written(passkey.label())));
      blocks.add(DeskText.of(DeskText.Kind.PLAIN, words.say("passkey.made", day)));
      blocks.add(
          new DeskForm(
                  ADDRESS + "/remove",
                  List.of(DeskField.hidden("passkey", passkey.id())),
                  words.say("passkey.remove", passkey.label()))
              .quiet());
    }
    if (passkeys.arePossible()) {
      blocks.add(DeskText.of(DeskText.Kind.HEADING, words.say("passkey.new")));
      blocks.add(form);
    } else {
      blocks.add(DeskText.of(DeskText.Kind.LOOK, words.say("passkeys.none")));
    }
    DeskPage page =
        new DeskPage(
            visitor.inside(Menu.Part.ACCOUNT),
            words.say("passkeys"),
            words.say("passkeys.lead"),
            blocks);
    return HtmlPage.html(status, page.html()).build();
  }
}

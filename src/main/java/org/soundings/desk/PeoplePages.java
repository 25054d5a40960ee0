package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.soundings.account.Accounts;
import org.soundings.account.Person;
import org.soundings.account.Right;
import org.soundings.account.Welcomes;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Conductor;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;
import org.soundings.web.PublicAddress;

/** Where an administrator invites people, changes their roles and removes them. */
@Path(PeopleForms.ADDRESS)
@Needs(Right.PEOPLE)
@ApplicationScoped
public class PeoplePages {
  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final String ID = "{id: [A-Za-z0-9_-]{22}}";

  private final Accounts accounts;
  private final Welcomes welcomes;
  private final Reentry reentry;
  private final Conductor conductor;
  private final PublicAddress address;

  @Inject
  PeoplePages(
      Accounts accounts,
      Welcomes welcomes,
      Reentry reentry,
      Conductor conductor,
      PublicAddress address) {
    this.accounts = accounts;
    this.welcomes = welcomes;
    this.reentry = reentry;
    this.conductor = conductor;
    this.address = address;
  }

  private PeopleForms forms(Visitor visitor) {
    List<String> studies =
        conductor.states().stream().map(WaveState::study).distinct().sorted().toList();
    return new PeopleForms(visitor.words(), studies);
  }

  @GET
  public Response all(@BeanParam Visitor visitor) {
    return everybody(OK, forms(visitor).invite(), visitor);
  }

  /** Adds a person, and shows their link this once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    try {
      reentry.look(sent, PeopleForms.PASSWORD, visitor);
      Person added = accounts.add(visitor.person(), sent.one("name"), PeopleForms.grant(sent));
      return link(added, visitor);
    } catch (Refused refused) {
      DeskForm form = sent.back(forms(visitor).invite(), refused, visitor.words());
      return everybody(WRONG, form, visitor);
    }
  }

  @GET
  @Path(ID)
  public Response one(@PathParam("id") String id, @BeanParam Visitor visitor) {
    Person person = find(id);
    PeopleForms forms = forms(visitor);
    return person(OK, person, forms.role(person), forms.link(person), visitor);
  }

  @POST
  @Path(ID + "/roles")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response grant(@PathParam("id") String id, byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    Person person = find(id);
    try {
      reentry.look(sent, PeopleForms.PASSWORD, visitor);
      accounts.grant(visitor.person(), id, PeopleForms.grant(sent));
      return HtmlPage.seeOther(PeopleForms.address(person)).build();
    } catch (Refused refused) {
      PeopleForms forms = forms(visitor);
      DeskForm form = sent.back(forms.role(person), refused, visitor.words());
      return person(WRONG, person, form, forms.link(person), visitor);
    }
  }

  @POST
  @Path(ID + "/roles/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response revoke(@PathParam("id") String id, byte[] body, @BeanParam Visitor visitor) {
    Person person = find(id);
    try {
      accounts.revoke(visitor.person(), id, PeopleForms.grant(SentForm.of(body)));
      return HtmlPage.seeOther(PeopleForms.address(person)).build();
    } catch (Refused refused) {
      return refused(person, refused, visitor);
    }
  }

  /** Shows a new link this once; the one before is no longer good. */
  @POST
  @Path(ID + "/link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(@PathParam("id") String id, byte[] body, @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    Person person = find(id);
    try {
      reentry.look(sent, PeopleForms.LINK_PASSWORD, visitor);
      return link(person, visitor);
    } catch (Refused refused) {
      PeopleForms forms = forms(visitor);
      DeskForm link =
          sent.back(forms.link(person), refused, PeopleForms.LINK_PASSWORD, visitor.words());
      return person(WRONG, person, forms.role(person), link, visitor);
    }
  }

  @POST
  @Path(ID + "/remove")
  public Response remove(@PathParam("id") String id, @BeanParam Visitor visitor) {
    Person person = find(id);
    try {
      accounts.remove(visitor.person(), id);
      return HtmlPage.seeOther(PeopleForms.ADDRESS).build();
    } catch (Refused refused) {
      return refused(person, refused, visitor);
    }
  }

  private Person find(String id) {
    return accounts.find(id).orElseThrow(NotFoundException::new);
  }

  private Response refused(Person person, Refused refused, Visitor visitor) {
    PeopleForms forms = forms(visitor);
    DeskForm form = SentForm.NONE.back(forms.role(person), refused, visitor.words());
    return person(WRONG, person, form, forms.link(person), visitor);
  }

  private Response link(Person person, Visitor visitor) {
    DeskWords words = visitor.words();
    String link = address.origin() + Welcomes.PATH + welcomes.make(visitor.person(), person);
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.PEOPLE),
                words.say("people.link"),
                words.say("people.link.lead", person.name()),
                List.of())
            .with(DeskText.secret(link))
            .with(DeskText.of(DeskText.Kind.PLAIN, words.say("people.link.once", Welcomes.DAYS)));
    return HtmlPage.html(OK, page.html()).build();
  }

  private Response everybody(int status, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    List<Person> all = accounts.all();
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.PEOPLE),
                words.say("people"),
                words.say("people.lead"),
                List.of())
            .with(forms(visitor).table(all))
            .with(DeskText.of(DeskText.Kind.HEADING, words.say("people.invite")))
            .with(form);
    return HtmlPage.html(status, page.html()).build();
  }

  private Response person(
      int status, Person person, DeskForm form, DeskForm link, Visitor visitor) {
    DeskPage page =
        new DeskPage(
            visitor.inside(Menu.Part.PEOPLE),
            DeskText.written(person.shown()),
            DeskText.written(person.name()),
            forms(visitor).of(person, form, link));
    return HtmlPage.html(status, page.html()).build();
  }
}

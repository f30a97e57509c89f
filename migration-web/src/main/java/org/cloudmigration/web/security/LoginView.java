package org.cloudmigration.web.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cloudmigration.service.security.SignInLocks;
import org.cloudmigration.service.setup.SetupService;

/** Where everybody starts. */
@Route(value = LoginView.PATH, autoLayout = false)
@PageTitle("Sign in · Cloud Migration Manager")
@AnonymousAllowed
public class LoginView extends Main {

  public static final String PATH = "login";

  private static final long serialVersionUID = 1L;

  @Inject
  public LoginView(SetupService setup, SignInLocks locks) {
    addClassName("login-page");
    Image mark = new Image("icons/mark.svg", "");
    mark.addClassName("login-mark");
    H1 title = new H1("Cloud Migration Manager");
    Paragraph claim =
        new Paragraph("Moves your companies to the cloud, and proves that nothing was lost.");
    claim.addClassName("claim");

    LoginForm form = new LoginForm(texts());
    form.setForgotPasswordButtonVisible(false);
    form.addLoginListener(
        login -> {
          String user = login.getUsername();
          if (SignIn.lock(locks, user).isEmpty()
              && SignIn.signIn(locks, user, login.getPassword())) {
            UI.getCurrent().getPage().setLocation(".");
          } else {
            form.setI18n(SignIn.lock(locks, user).map(LoginView::locked).orElse(texts()));
            form.setError(true);
          }
        });

    Div card = new Div(mark, title, claim, form);
    card.addClassName("login-card");
    if (setup.isSample()) {
      card.add(sampleNote());
    }
    add(card);
  }

  private static Div sampleNote() {
    Div note =
        new Div(
            new H2("This is the sample"),
            new Paragraph("It is served to this machine only. Each user's password is its name."));
    note.addClassName("sample-note");
    note.add(login("admin", "everything"));
    note.add(login("operator", "run, stop, configure"));
    note.add(login("viewer", "read"));
    return note;
  }

  private static Div login(String name, String may) {
    Div line = new Div(new Code(name), new Span(may));
    line.addClassName("sample-login");
    return line;
  }

  private static LoginI18n locked(Duration lock) {
    LoginI18n texts = texts();
    texts.getErrorMessage().setTitle("Too many wrong passwords");
    texts
        .getErrorMessage()
        .setMessage("Sign-in is locked for now. Try again in " + words(lock) + ".");
    return texts;
  }

  private static String words(Duration lock) {
    long seconds = lock.toSeconds() + 1;
    return seconds <= 60 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
  }

  private static LoginI18n texts() {
    LoginI18n texts = LoginI18n.createDefault();
    texts.getForm().setTitle("");
    texts.getForm().setUsername("User name");
    texts.getForm().setSubmit("Sign in");
    texts.getErrorMessage().setTitle("User name or password is wrong");
    texts.getErrorMessage().setMessage("Check both, and whether Caps Lock is on, then try again.");
    return texts;
  }
}

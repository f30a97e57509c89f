package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.setup.ProductChoice;

/** The choice of a product. */
final class ProductContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final RadioButtonGroup<ProductChoice> choice = new RadioButtonGroup<>();
  private transient List<ProductChoice> offered = List.of();

  ProductContent(GuideDesk desk) {
    this.desk = desk;
    choice.addClassName("cards");
    choice.setAriaLabel("Product");
    choice.setRenderer(new ComponentRenderer<>(ProductContent::card));
    choice.addValueChangeListener(change -> inputChanged());
    goOnWithEnter(choice);
    add(choice);
  }

  private static Div card(ProductChoice product) {
    Span name = new Span(product.displayName());
    name.addClassName("card-title");
    Div card = new Div(name, new Span(product.description()));
    card.addClassName("card-words");
    return card;
  }

  @Override
  void show(GuideState state, boolean editable) {
    if (!offered.equals(state.products())) {
      offered = state.products();
      choice.setItems(offered);
      state.product().ifPresent(choice::setValue);
    } else if (!editable) {
      state.product().ifPresent(choice::setValue);
    }
    choice.setReadOnly(!editable);
  }

  @Override
  Optional<String> whyNotNext() {
    return choice.isEmpty() ? Optional.of("Choose a product to go on.") : Optional.empty();
  }

  @Override
  void next() {
    String product = choice.getValue().id();
    desk.commands().forward(() -> desk.guides().chooseProduct(desk.environment(), product));
  }
}

package org.cloudmigration.web.help;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.cloudmigration.service.error.ErrorKind;

/** The fields to search the error catalogue with. */
final class ErrorFilterBar extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = new TextField();
  private final Select<ErrorKind> kind = new Select<>();
  private final Select<String> product = new Select<>();
  private final SerializableConsumer<ErrorFilter> changed;

  ErrorFilterBar(SerializableConsumer<ErrorFilter> changed) {
    this.changed = changed;
    addClassNames("filters", "error-filters");
    text.setPlaceholder("Code, words, or a raw text");
    text.setAriaLabel("Search error messages by code, words, or a raw text");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setMaxLength(4000);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    kind.setItems(ErrorKind.values());
    kind.setItemLabelGenerator(item -> item == null ? "All kinds" : ErrorWords.of(item));
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption("All kinds");
    kind.setAriaLabel("Kind");
    product.setItems(ErrorWords.PRODUCTS.keySet());
    product.setItemLabelGenerator(
        id -> id == null ? "All products" : ErrorWords.PRODUCTS.getOrDefault(id, id));
    product.setEmptySelectionAllowed(true);
    product.setEmptySelectionCaption("All products");
    product.setAriaLabel("Product");
    text.addValueChangeListener(this::tell);
    kind.addValueChangeListener(this::tell);
    product.addValueChangeListener(this::tell);
    add(text, kind, product);
  }

  void show(ErrorFilter filter) {
    text.setValue(filter.text());
    kind.setValue(filter.kind());
    product.setValue(ErrorWords.PRODUCTS.containsKey(filter.product()) ? filter.product() : null);
  }

  private void tell(HasValue.ValueChangeEvent<?> change) {
    if (change.isFromClient()) {
      String id = product.getValue();
      changed.accept(new ErrorFilter(text.getValue(), kind.getValue(), id == null ? "" : id));
    }
  }
}

package io.callbook.contacts.contact.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.model.PostalAddress;
import io.callbook.contacts.rest.Absent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where to write to; absent parts are unknown.
 *
 * @param label what it is for
 * @param street street, number and whatever precedes the city
 * @param city the city
 * @param state state, province or county
 * @param postalCode the postal code
 * @param country ISO 3166-1 alpha-2, or whatever the writer had
 */
@Schema(name = "PostalAddress")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AddressView(
        @Schema(description = "What it is for, such as work", maxLength = 50)
                @Nullable String label,
        @Schema(description = "Lines parted by line feeds", maxLength = 500)
                @Nullable String street,
        @Schema(maxLength = 200) @Nullable String city,
        @Schema(description = "State, province or county", maxLength = 200) @Nullable String state,
        @Schema(maxLength = 40) @Nullable String postalCode,
        @Schema(description = "Best as ISO 3166-1 alpha-2", maxLength = 100)
                @Nullable String country) {
    /** An address as stored. */
    public static AddressView of(PostalAddress address) {
        return new AddressView(
                address.label(),
                address.street(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country());
    }

    /** Addresses as given. */
    public static List<PostalAddress> addresses(@Nullable List<AddressView> addresses) {
        return Absent.list(addresses).stream().map(AddressView::address).toList();
    }

    private PostalAddress address() {
        return new PostalAddress(
                Absent.text(label),
                Absent.text(street),
                Absent.text(city),
                Absent.text(state),
                Absent.text(postalCode),
                Absent.text(country));
    }
}

"""Every sentence a user can be shown, and how text, numbers, money and dates are written."""

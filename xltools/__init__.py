"""Poverty-reduction plans of Vietnamese communes: one workbook in, findings and plan out."""
